using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3018: without a build argument, FROM has no valid image.</summary>
internal sealed class BaseNeedsArgumentRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3018", "base-needs-argument", "FROM needs a build argument", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:InvalidDefaultArgInFrom", "tally:buildkit/InvalidDefaultArgInFrom"),
        Presets = RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var error in context.Model.Errors)
            if (error is { Kind: SyntaxErrorKind.ImageReference, NeedsBuildArgument: true })
                context.Report(
                    error.Span,
                    "Without a build argument this isn't a valid image, so docker build alone fails. "
                        + "Give the ARG a default.");
    }
}
