using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Syntax;

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
        if (IsMeant(final.From) || LoadsProjects(context)) return;
        context.Report(
            final.From.Image.Span,
            $"The final image doesn't need {toolchain.Carries} from {final.Image}. "
                + (IsInstalled(final, context)
                    ? $"Base it on {BaseFor(final, toolchain, context)}."
                    : $"Copy the program into a stage based on {BaseFor(final, toolchain, context)}."),
            () => RuntimeStageFix.Create(final, context),
            SavedBytes(final, toolchain, context) is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
            related: ImmutableArray.Create(new RelatedLocation(
                context.Source.Path,
                (context.Model.FinalStage!.EffectiveEntrypoint
                    ?? (InstructionSyntax)context.Model.FinalStage.EffectiveCmd!).KeywordSpan,
                context.Model.Purpose.Reason)));
    }

    /// <summary>The base for the program; one that contains its runtime needs an image without one.</summary>
    private static string BaseFor(FinalBase final, Toolchain toolchain, RuleContext context)
    {
        if (BringsRuntime(context) is not { } by)
            return NeedsShell(final, toolchain) ? "a slim image" : toolchain.Instead;
        var isTrimmed = by.Contains("PublishAot", StringComparison.Ordinal);
        var deps = DotNetImage.Of(final.Image) is { Suffix: "" or "noble" or "noble-aot" or "aot" } sdk
            ? DistrolessImages.Of(
                ImageReference.Parse($"mcr.microsoft.com/dotnet/runtime-deps:{sdk.Version}"), "", isInvariant: false)
            : null;
        return isTrimmed && deps is not null
            ? $"{deps.Reference}, as it is compiled ahead of time"
            : "mcr.microsoft.com/dotnet/runtime-deps, as it contains its runtime";
    }

    /// <summary>Whether a shell starts the program, so that it can't be in an image without one.</summary>
    private static bool NeedsShell(FinalBase final, Toolchain toolchain) =>
        final.Start is not { IsScript: false }
            && toolchain.Instead.StartsWith("gcr.io/distroless/", StringComparison.Ordinal);

    /// <summary>Whether a comment above the FROM says that the SDK is there.</summary>
    private static bool IsMeant(FromSyntax from) => from.LeadingComments.Any(
        static comment => comment.Source.ToString(comment.Span).Contains("SDK", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the program loads projects with MSBuild, which it finds in the SDK.</summary>
    private static bool LoadsProjects(RuleContext context) =>
        context.Model.MayBeDotNet
            && context.Model.DotNet.Published?.PackageReferences.Any(static name =>
                name is "Microsoft.Build.Locator" or "Microsoft.CodeAnalysis.Workspaces.MSBuild" or "Buildalyzer")
                == true;

    /// <summary>Whether the program is a package of the system, so that nothing is built and nothing copied.</summary>
    private static bool IsInstalled(FinalBase final, RuleContext context) =>
        final.HasRuns
            && context.Model.ShippedStages.All(static stage => !stage.Instructions.OfType<TransferSyntax>().Any())
            && context.Model.Commands.All(static command => command.Run.Stage is not { IsShipped: true }
                || command.Command.Name is "rm" || Tools.Find(command.Command) is PackageManager);

    private static long? SavedBytes(FinalBase final, Toolchain toolchain, RuleContext context)
    {
        if (toolchain.SavedBytes is { } bytes && BringsRuntime(context) is not null)
            // The same size test: aspnet:8.0 215 MB, runtime-deps:8.0 122 MB.
            return bytes + 93_000_000;
        return NeedsShell(final, toolchain) ? toolchain.SavedBytesWithShell : toolchain.SavedBytes;
    }

    /// <summary>What makes a .NET program contain its runtime; null for others.</summary>
    private static string? BringsRuntime(RuleContext context) =>
        context.Model.MayBeDotNet ? context.Model.DotNet.OnlyPublish?.SelfContainedBy : null;
}
