using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5001: a base image has neither a tag nor a digest.</summary>
internal sealed class UntaggedBaseRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL5001", "untagged-base", "Base image without a tag", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3006", "checkov:CKV_DOCKER_7", "dockerfile-doctor:DD001", "dockopt:DOTNET001",
            "dockopt:GEN001", "droast:DF001", "kics:image_version_not_explicit", "semgrep:missing-image-version",
            "tally:hadolint/DL3006", "trivy:DS-0001", "npm-dockerfilelint:missing_tag"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage?.Base is not { Kind: BaseImageKind.Image, Reference: not null } image) return;
        if (image.Known is not { Tag: null, Digest: null } known || !VersionedImages.Has(image)) return;
        context.Report(
            image.Span,
            $"'{known.Repository}' means its tag latest, which gets new versions without notice. Name a version.",
            ImagePin.Fix(image, context));
    }
}
