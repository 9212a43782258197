using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1102: the image that ships stands on an SDK or compiler image, though its program is finished.</summary>
internal sealed class ToolchainFinalBaseRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1102", "toolchain-final-base", "The image that ships carries an SDK or a compiler", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("dockopt:GO003", "dockopt:JAVA001", "tally:tally/gpu/prefer-runtime-final-stage"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.FinalBase is not { Toolchain: { } toolchain, IsToolchainUnused: true } final) return;
        context.Report(
            final.From.Image.Span,
            $"{final.Image} carries {toolchain.Carries}, which the finished program does not need, and all of it ships. Build in a stage of this image, and copy the result into one on {toolchain.Instead}.",
            () => RuntimeStageFix.Create(final, context.Source),
            toolchain.SavedBytes is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
            related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, (context.Model.FinalStage!.EffectiveEntrypoint ?? (Syntax.InstructionSyntax)context.Model.FinalStage.EffectiveCmd!).KeywordSpan, "this is what starts")));
    }
}
