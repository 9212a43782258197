using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3002: <c>--from</c> names neither a stage nor a known context, and surely not an image.</summary>
internal sealed class UnknownStageRule : Rule
{
    // Two letters of a shorter name are half of it.
    private const int Shortest = 6;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3002", "unknown-stage", "--from names an unknown stage", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3022", "docker-lint(asymmetric):DL3022", "dockerfile-doctor:DD039", "droast:DF049",
            "tally:hadolint/DL3022", "trivy:DS-0006"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages)
            foreach (var reference in stage.References)
                if (reference.Kind != StageReferenceKind.Base
                    && reference is { IsImage: true, Instruction.Onbuild: null }
                    && MayBeStage(reference.Text))
                    Report(reference, context);
    }

    private static void Report(StageReference reference, RuleContext context)
    {
        var name = reference.Text;
        if (name.Length > 3 && StageNames.Nearest(reference, name.Length < Shortest ? 2 : 3) is { } near)
            context.Report(
                reference.Span,
                $"'{name}' is neither a stage nor an official image, so the build fails. Use '{near}'.",
                context.Fix.Suggested($"Use {near}", edit => edit.Replace(reference.Span, near)));
        else
            context.Report(
                reference.Span,
                $"'{name}' is neither a stage, an official image nor a declared build context. "
                    + "Name a stage, or pass --build-context.",
                severity: Severity.Info);
    }

    /// <summary>
    /// Whether a text is a single name. As an image it would be one of Docker's own, which are known, or one that
    /// somebody has built on this machine.
    /// </summary>
    private static bool MayBeStage(string text)
    {
        foreach (var character in text)
            if (character is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.'))
                return false;
        return text.Length > 0 && text != "scratch" && !OfficialImages.Has(text);
    }
}
