using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1102: the final image is based on an SDK or compiler image that its program doesn't need.</summary>
internal sealed class ToolchainFinalBaseRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1102", "toolchain-final-base", "The final image contains an SDK or a compiler", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "dockopt:GO003", "dockopt:JAVA001", "tally:tally/gpu/prefer-runtime-final-stage"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalBase is not { Toolchain: { } toolchain, IsToolchainUnused: true } final) return;
        context.Report(
            final.From.Image.Span,
            $"The final image doesn't need {toolchain.Carries} from {final.Image}. "
                + $"Copy the program into a stage based on {toolchain.Instead}.",
            () => RuntimeStageFix.Create(final, context),
            toolchain.SavedBytes is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
            related: ImmutableArray.Create(new RelatedLocation(
                context.Source.Path,
                (context.Model.FinalStage!.EffectiveEntrypoint
                    ?? (Syntax.InstructionSyntax)context.Model.FinalStage.EffectiveCmd!).KeywordSpan,
                context.Model.Purpose.Reason)));
    }
}
