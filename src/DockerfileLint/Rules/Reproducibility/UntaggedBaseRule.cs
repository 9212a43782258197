using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
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
        if (stage?.Base is not { } image) return;
        if (image.Kind == BaseImageKind.Unknown) AnalyzeDefault(image, context);
        if (image is not { Kind: BaseImageKind.Image, Reference: not null }) return;
        if (image.Known is not { Tag: null, Digest: null } known || !VersionedImages.Has(image)) return;
        var isLocal = VersionedImages.IsLocal(image);
        context.ReportAdvice(
            image.Span,
            isLocal
                ? $"Without a tag, '{known.Repository}' is whatever was built last. Name a tag."
                : $"Without a tag, '{known.Repository}' is 'latest', which changes without notice. "
                    + VersionedImages.Advice(known),
            isMinor: isLocal,
            ImagePin.Fix(image, context));
    }

    /// <summary>Reports an image whose tag is an argument without a default, as in <c>FROM alpine$TAG</c>.</summary>
    private static void AnalyzeDefault(BaseImage image, RuleContext context)
    {
        if (image.Expansion.DefaultValue is not { Length: > 0 } value) return;
        if (ImageReference.Parse(value) is not { IsOfficial: true, Tag: null, Digest: null } known) return;
        if (!OfficialImages.Has(known.Repository)) return;
        context.ReportAdvice(
            image.Span,
            $"Without a build argument this is '{value}:latest', which changes without notice. "
                + "Name a version as the default.",
            // Builds may give one.
            isMinor: true);
    }
}
