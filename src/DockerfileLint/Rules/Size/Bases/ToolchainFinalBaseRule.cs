using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Purpose;

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
                + $"Copy the program into a stage based on {BaseFor(final, toolchain, context)}.",
            () => RuntimeStageFix.Create(final, context),
            SavedBytes(toolchain, context) is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
            related: ImmutableArray.Create(new RelatedLocation(
                context.Source.Path,
                (context.Model.FinalStage!.EffectiveEntrypoint
                    ?? (Syntax.InstructionSyntax)context.Model.FinalStage.EffectiveCmd!).KeywordSpan,
                context.Model.Purpose.Reason)));
    }

    /// <summary>The base for the program; one that contains its runtime needs an image without one.</summary>
    private static string BaseFor(FinalBase final, Toolchain toolchain, RuleContext context)
    {
        if (BringsRuntime(context) is not { } by) return toolchain.Instead;
        var isTrimmed = by.Contains("PublishAot", StringComparison.Ordinal);
        var deps = DotNetImage.Of(final.Image) is { Suffix: "" or "noble" or "noble-aot" or "aot" } sdk
            ? DistrolessImages.Of(
                ImageReference.Parse($"mcr.microsoft.com/dotnet/runtime-deps:{sdk.Version}"), "", isInvariant: false)
            : null;
        return isTrimmed && deps is not null
            ? $"{deps.Reference}, as it is compiled ahead of time"
            : "mcr.microsoft.com/dotnet/runtime-deps, as it contains its runtime";
    }

    private static long? SavedBytes(Toolchain toolchain, RuleContext context) =>
        toolchain.SavedBytes is { } bytes && BringsRuntime(context) is not null
            // The same size test: aspnet:8.0 215 MB, runtime-deps:8.0 122 MB.
            ? bytes + 93_000_000
            : toolchain.SavedBytes;

    /// <summary>What makes a .NET program contain its runtime; null for others.</summary>
    private static string? BringsRuntime(RuleContext context) =>
        context.Model.MayBeDotNet ? context.Model.DotNet.OnlyPublish?.SelfContainedBy : null;
}
