using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5003: a base image has no digest.</summary>
internal sealed class UndigestedBaseRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL5003", "undigested-base", "Base image without a digest", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "semgrep:dockerfile-source-not-pinned"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.All,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage?.Base is not { Kind: BaseImageKind.Image, Reference: not null } image) return;
        if (image.Known.Digest is not null) return;
        context.Report(
            image.Span,
            $"The image of '{image.Reference}' can be replaced by another one. Add its digest with '@sha256:…'.",
            ImagePin.Fix(image, context, needsDigest: true));
    }
}
