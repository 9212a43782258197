using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5004: the tag of a base image has a later one in its line.</summary>
internal sealed class NewerTagRule : InstructionRule<FromSyntax>
{
    /// <summary>The rule's ID, by which <c>fix --update-tags</c> asks for it.</summary>
    public const string Id = "DFL5004";

    public override RuleDescriptor Descriptor { get; } = new(
        Id, "newer-tag", "Base image with a later patch release", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.None,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage?.Base is not { Kind: BaseImageKind.Image, Reference: { } reference } image) return;
        if (image.Known is not { Tag: { } tag, Digest: null } known) return;
        if (OfficialImages.NewerTag(known) is not { } newer) return;
        var isWritten = context.Source.ToString(image.Span) == reference;
        context.Report(
            image.Span,
            $"'{known}' has been replaced by '{known.Repository}:{newer}'. Use it, or check that the old one is meant.",
            isWritten
                ? context.Fix.Suggested(
                    $"Use {known.Repository}:{newer}",
                    edit => edit.Replace(image.Span, reference.Substring(0, reference.Length - tag.Length) + newer))
                : null);
    }
}
