using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5002: a base image has the tag latest.</summary>
internal sealed class LatestBaseRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL5002", "latest-base", "Base image with the tag latest", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3007", "checkov:CKV_DOCKER_7", "dockerfile-doctor:DD001", "dockopt:GEN001", "droast:DF001",
            "kics:image_version_using_latest", "semgrep:avoid-latest-version", "tally:hadolint/DL3007",
            "trivy:DS-0001", "npm-dockerfilelint:latest_tag"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage?.Base is not { Kind: BaseImageKind.Image, Reference: not null } image) return;
        if (image.Known is not { Tag: "latest", Digest: null } known || !VersionedImages.Has(image)) return;
        var isLocal = VersionedImages.IsLocal(image);
        context.ReportAdvice(
            image.Span,
            isLocal
                ? $"'{known.Repository}:latest' is whatever was built last. Name another tag."
                : $"'{known.Repository}:latest' changes without notice. {VersionedImages.Advice(known)}",
            isMinor: isLocal,
            ImagePin.Fix(image, context));
    }
}
