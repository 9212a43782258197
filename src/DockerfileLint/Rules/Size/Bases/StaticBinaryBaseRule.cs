using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1105: a program without shared libraries is based on a distribution that it doesn't use.</summary>
internal sealed class StaticBinaryBaseRule : Rule
{
    private const string Lean = "gcr.io/distroless/static-debian13";

    // Measured by a real build in November 2026.
    private const long LeanBytes = 2_020_000;

    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal)
    {
        "alpine", "debian", "ubuntu", "busybox", "almalinux", "rockylinux", "fedora", "amazonlinux",
        "gcr.io/distroless/base", "gcr.io/distroless/base-debian12", "gcr.io/distroless/base-debian13",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1105", "static-binary-base", "A static program has a base image that it doesn't use", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalBase is not { } final
            || !Systems.Contains(final.Image.Repository)
            || !final.NeedsNoShell
            || !final.KnowsUsers)
            return;
        if (FindBuild(context.Model, final.Start!) is { } build) Report(final, build, context);
    }

    /// <summary>
    /// The static build of the program that starts, in a stage that the final one copies from. All copies must come
    /// from such stages or the context.
    /// </summary>
    private static RunCommand? FindBuild(BuildModel model, StartCommand start)
    {
        if (!start.Program.StartsWith("/", StringComparison.Ordinal)) return null;
        RunCommand? build = null;
        foreach (var copy in model.FinalStage!.Instructions.OfType<CopySyntax>())
        {
            if (copy.GetFlag("from") is null) continue;
            var source = model.FinalStage.References.FirstOrDefault(reference => reference.Instruction == copy)?.Target;
            if (source is null || StaticBinaries.Find(model.GetRuns(source)) is not { } found) return null;
            build = found;
        }

        return build;
    }

    /// <summary>What a distribution has, by the smallest of its images of the same variant.</summary>
    private static ByteEstimate? SavedBytes(ImageReference image) =>
        LeanerSizes.OfCompressed(OfficialImages.LeastCompressedBytes(image)) - LeanBytes is > 0 and { } bytes
            ? new ByteEstimate(bytes, ByteEstimateKind.About)
            : null;

    private static void Report(FinalBase final, RunCommand build, RuleContext context) => context.Report(
        final.From.Image.Span,
        $"The program built on line {context.Source.GetLine(build.Command.Span.Start) + 1} is static and needs "
            + $"nothing from {final.Image}. Use {Lean} (2 MB, no shell).",
        PlannedFix.Before(
            final.IsLiteral
                ? context.Fix.Suggested($"Use {Lean}", edit => edit.Replace(final.From.Image.Span, Lean))
                : null,
            context),
        SavedBytes(final.Image),
        related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, build.Command.Span, "built here")));
}
