using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1052: an archive is copied into the final image and then unpacked.</summary>
internal sealed class CopiedArchiveRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1052", "copied-archive", "An archive is copied and then unpacked in another layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3010", "tally:hadolint/DL3010", "docker-lint(asymmetric):DL3010"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var (archive, run) in CopiedArchives.Find(context.Model)) Report(archive, run, context);
    }

    private static void Report(LayerEffect copied, RunModel run, RuleContext context) => context.Report(
        copied.Span,
        $"{copied.Path.Text} is stored here, and the RUN on line "
            + $"{context.Source.GetLine(run.Syntax.Span.Start) + 1} stores its contents again. Use ADD, "
            + "which unpacks it, or bind-mount it into the RUN.",
        savedBytes: copied.Bytes is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.Exact) : null,
        related: ImmutableArray.Create(
            new RelatedLocation(context.Source.Path, run.Syntax.KeywordSpan, "unpacked here")));
}
