using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1050: an archive that was downloaded and unpacked is left in the layer.</summary>
internal sealed class DownloadedArchiveLeftRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1050", "downloaded-archive-left", "Downloaded archive left in a layer after unpacking", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        DownloadFacts? facts = null;
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Run is null) continue;
            LayerRemovals? removals = null;
            var found = ImmutableArray.CreateBuilder<(LayerEffect Download, RunModel Unpacking)>();
            for (var i = 0; i < layer.Effects.Length; i++)
            {
                var effect = layer.Effects[i];
                if (!IsDownload(effect) || (removals ??= new LayerRemovals(layer)).MayFollow(effect.Path, i)) continue;
                facts ??= new DownloadFacts(context.Model);
                // What a later layer deletes is another rule's.
                if (facts.FindUnpacking(effect, layer) is { } unpacking && !facts.IsHidden(effect))
                    found.Add((effect, unpacking));
            }

            if (found.Count == 0) continue;
            var cleanUp = new DownloadCleanUp(
                found.Where(one => one.Unpacking == layer.Run).Select(static one => one.Download).ToImmutableArray(),
                layer,
                facts!,
                context.Model);
            // Joined once, the others are in the same RUN.
            var joined = found.Where(one => one.Unpacking != layer.Run).Select(static one => one.Download)
                .FirstOrDefault();
            foreach (var (download, unpacking) in found)
                Report(download, layer, unpacking, cleanUp, facts!, download == joined, context);
        }
    }

    private static bool IsDownload(LayerEffect effect) =>
        effect is { Kind: LayerEffectKind.Write, IsConditional: false }
            && effect.Leftover == Leftover.Download
            && (effect.Path.Kind == PathPatternKind.Literal || effect.Written is not null);

    private static void Report(
        LayerEffect download,
        Layer layer,
        RunModel unpacking,
        DownloadCleanUp cleanUp,
        DownloadFacts facts,
        bool isJoined,
        RuleContext context)
    {
        if (WindowsCleanUp.IsFor(unpacking))
        {
            ReportOnWindows(download, layer, unpacking, facts, context);
            return;
        }

        var path = DownloadCleanUp.PathOf(download);
        facts.Expect(path);
        var fact = unpacking == layer.Run
            ? $"is left in this layer after it is unpacked. Delete it in the same RUN{cleanUp.CommandFor(download)}."
            : "is left in this layer, and the RUN on line "
                + $"{context.Source.GetLine(unpacking.Syntax.Span.Start) + 1} unpacks it. "
                + $"Join both RUNs and end with 'rm {path}'.";
        context.Report(
            download.Command!.Span,
            $"{path} {fact}",
            context.Fix.Safe($"Delete {path} in the same RUN", Write),
            related: Unpacks(layer, unpacking, context));

        void Write(FixEditor edit)
        {
            if (unpacking == layer.Run) cleanUp.Write(edit, download);
            else if (isJoined) DownloadCleanUp.WriteJoined(edit, download, (layer.Run!, unpacking), facts, context);
            else edit.GiveUp();
        }
    }

    /// <summary>The later RUN that unpacks what a layer downloads; empty where it is the same one.</summary>
    private static ImmutableArray<RelatedLocation> Unpacks(Layer layer, RunModel unpacking, RuleContext context) =>
        unpacking == layer.Run
            ? ImmutableArray<RelatedLocation>.Empty
            : ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, unpacking.Syntax.KeywordSpan, "unpacked here"));

    private static void ReportOnWindows(
        LayerEffect download, Layer layer, RunModel unpacking, DownloadFacts facts, RuleContext context)
    {
        var path = download.Written ?? ForeignWords.Shown(download.Path.Text);
        facts.Expect(path);
        var command = WindowsCleanUp.CommandFor(unpacking, path);
        var isOne = unpacking == layer.Run;
        var line = context.Source.GetLine(unpacking.Syntax.Span.Start) + 1;
        var title = $"Delete {path} in the same RUN";
        var fix = isOne
            && WindowsCleanUp.CanRemove(path, unpacking, facts)
            && download.Command is { } after
            ? WindowsCleanUp.SafetyOf(unpacking) == FixSafety.Safe
                ? context.Fix.Safe(title, Append)
                : context.Fix.Suggested(title, Append)
            : null;
        context.Report(
            download.Command!.Span,
            isOne
                ? $"{path} is left in this layer after it is unpacked. Delete it in the same RUN: '{command}'."
                : $"{path} is left in this layer, and the RUN on line {line} unpacks it. "
                    + $"Join both RUNs and end with '{command}'.",
            fix,
            related: Unpacks(layer, unpacking, context));

        void Append(FixEditor edit)
        {
            if (facts.MayBeNamedAfter(layer.Instruction, path)) edit.GiveUp();
            else edit.AppendOnWindows(unpacking, download.Command!, command);
        }
    }
}
