using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7012: no port is documented.</summary>
internal sealed class MissingExposeRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7012", "missing-expose", "No EXPOSE", Severity.Info)
    {
        Aliases = ImmutableArray.Create("droast:DF022"),
        Presets = RulePresets.All,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { From: { } from } stage) return;
        if (stage.Chain.Any(static one => one.Instructions.OfType<ExposeSyntax>().Any())) return;
        context.Report(
            from.Image.Span,
            "EXPOSE tells people and tools on which port the program listens. Add it if it listens.");
    }
}
