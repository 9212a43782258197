using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Rewriting;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1101: the final image has a shell and a package manager that nothing in the Dockerfile needs.</summary>
internal sealed class NonDistrolessFinalStageRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1101", "non-distroless-final-stage", "The final image has a shell that nothing needs", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        // Whoever works, tests or debugs in the image wants its shell.
        if (context.Model.FinalBase is { Distroless: { } lean } final
            && context.Model.Purpose.Kind != ImagePurposeKind.Build
            && AsPlanned(final, lean, context) is { } sound)
            Report(final, sound, context);
    }

    /// <summary>The base that the plan chooses; null where the sources are known and may need more.</summary>
    private static DistrolessImage? AsPlanned(FinalBase final, DistrolessImage lean, RuleContext context)
    {
        if (PlannedFix.PlanOf(context) is not { } plan) return lean;
        if (plan.Refusal is not null || !plan.Questions.IsEmpty) return null;
        if (plan.Base is not { } reference)
            return context.Model.ShippedStages.Length > RewriteLimits.StagesInARow
                || ShellUses.AreIn(context.Model, final.Start!.Name)
                    ? null
                    : lean;
        if (!DistrolessImages.IsLean(ImageReference.Parse(reference))) return null;
        var chosen = new[] { true, false }
            .Select(isInvariant => DistrolessImages.Of(final.Image, final.Start!.Name, isInvariant))
            .FirstOrDefault(one => one?.Reference == reference) ?? lean with { Reference = reference, Loses = "" };
        return plan.SetsRoot ? chosen with { User = null } : chosen;
    }

    private static string Losses(DistrolessImage lean)
    {
        var losses = new[] { lean.Loses, lean.User is null ? "" : $"runs as '{lean.User}', not root" }
            .Where(static one => one.Length > 0).ToList();
        return losses.Count == 0 ? "" : $" ({string.Join("; ", losses)})";
    }

    private static void Report(FinalBase final, DistrolessImage lean, RuleContext context) => context.Report(
        final.From.Image.Span,
        $"The final image doesn't need {final.Image}'s shell or package manager. "
            + $"{lean.Reference} has the same runtime without them{Losses(lean)}.",
        PlannedFix.Before(
            final.IsLiteral ? context.Fix.Suggested($"Use {lean.Reference}", edit => Edit(final, lean, edit)) : null,
            context),
        lean.SavedBytes is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
        related: ImmutableArray.Create(
            new RelatedLocation(context.Source.Path, final.Start!.Instruction.Span, "the process that starts")));

    private static void Edit(FinalBase final, DistrolessImage lean, FixEditor edit)
    {
        edit.Replace(final.From.Image.Span, lean.Reference);
        var start = final.Start!;
        if (lean.Program is { } program && start.Program != program)
            edit.Replace(start.Words[0].Span, $"\"{program}\"");
        // CMD alone would only give arguments to the ENTRYPOINT of the image.
        if (start.Instruction.Kind == InstructionKind.Cmd) edit.Replace(start.Instruction.KeywordSpan, "ENTRYPOINT");
    }
}
