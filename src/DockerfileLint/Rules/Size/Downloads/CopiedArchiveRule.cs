using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
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
        ArchiveUses? uses = null;
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Instruction is not Syntax.CopySyntax) continue;
            foreach (var effect in layer.Effects)
                if (effect is { IsFromContext: true, Path.Kind: PathPatternKind.Literal, Source: { } source }
                    && IsTar(source)
                    && (uses ??= UsesIn(
                        context.Model)).BehindLayer(ImagePaths.Name(effect.Path.Text), layer.Index) is { Run: var run })
                        Report(effect, run, context);
        }
    }

    private static ArchiveUses UsesIn(BuildModel model) =>
        new(model.Layers.Layers, static program => program == "tar", static word => word.Value);

    private static bool IsTar(string path)
    {
        var name = ImagePaths.Name(path);
        foreach (var end in new[] { ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz" })
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
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
