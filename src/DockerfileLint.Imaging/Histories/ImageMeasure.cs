using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Imaging.Histories;

/// <summary>Leads the bytes of an image back to the instructions of its Dockerfile.</summary>
public static class ImageMeasure
{
    /// <summary>What a linter is given with <c>LintInput.Image</c>.</summary>
    /// <param name="image">The image.</param>
    /// <param name="map">Which instruction made which layer.</param>
    public static MeasuredImage Of(ContainerImage image, HistoryMap map)
    {
        if (image is null) throw new ArgumentNullException(nameof(image));
        if (map is null) throw new ArgumentNullException(nameof(map));
        var contents = image.Files.Contents;
        var kinds = image.Waste;
        return new MeasuredImage
        {
            Layers = [.. map.Layers.OfType<InstructionSyntax>().Select(static instruction => instruction.Span)],
            Hidden = HiddenOf(contents, kinds, map),
            Files = FilesOf(contents, kinds, map),
            Copies = CopiesOf(image, map),
        };
    }

    private static ImmutableArray<MeasuredHidden> HiddenOf(
        IReadOnlyList<FileContent> contents, IReadOnlyDictionary<FileContent, MeasuredKind> kinds, HistoryMap map) =>
    [
        .. contents.Where(content => content.Hider >= 0 && content.Size > 0 && map.Layers[content.Hider] is not null
                && (map.Layers[content.Layer] is not null || content.Layer < map.BaseLayers))
            .GroupBy(content => (
                content.Layer, content.Hider, Cause: CauseOf(content), Kind: KindOf(content, kinds)))
            .Select(group => new MeasuredHidden(
                SpanOf(map, group.Key.Layer),
                SpanOf(map, group.Key.Hider)!.Value,
                group.Key.Cause,
                group.Sum(static content => content.Size),
                group.Count(),
                LargestOf(group),
                group.Key.Kind))
            .OrderByDescending(static hidden => hidden.Bytes),
    ];

    private static ImmutableArray<MeasuredFiles> FilesOf(
        IReadOnlyList<FileContent> contents, IReadOnlyDictionary<FileContent, MeasuredKind> kinds, HistoryMap map) =>
    [
        .. contents.Where(content =>
                content.Hider < 0 && content.Size > 0 && kinds.ContainsKey(content)
                && map.Layers[content.Layer] is not null)
            .GroupBy(content => (content.Layer, Kind: kinds[content]))
            .Select(group => new MeasuredFiles(
                SpanOf(map, group.Key.Layer)!.Value,
                group.Key.Kind,
                group.Sum(static content => content.Size),
                group.Count(),
                LargestOf(group)))
            .OrderByDescending(static files => files.Bytes),
    ];

    private static ImmutableArray<MeasuredCopies> CopiesOf(ContainerImage image, HistoryMap map) =>
    [
        .. image.DuplicateFiles.Where(copy => map.Layers[copy.Content.Layer] is not null)
            .GroupBy(static copy => (copy.Content.Layer, First: copy.First.Layer))
            .Select(group => CopiesOf(group, SpanOf(map, group.Key.Layer)!.Value, SpanOf(map, group.Key.First)))
            .OrderByDescending(static copies => copies.Bytes),
    ];

    private static MeasuredCopies CopiesOf(IEnumerable<DuplicateFile> group, TextSpan writer, TextSpan? first)
    {
        var copies = group.ToList();
        var largest = copies.Aggregate(static (one, other) => other.Content.Size > one.Content.Size ? other : one);
        return new MeasuredCopies(
            writer,
            first,
            copies.Sum(static copy => copy.Content.Size),
            copies.Count,
            largest.Content.Node.Path,
            largest.First.Node.Path);
    }

    private static MeasuredKind? KindOf(FileContent content, IReadOnlyDictionary<FileContent, MeasuredKind> kinds) =>
        kinds.TryGetValue(content, out var kind) ? kind : null;

    private static MeasuredCause CauseOf(FileContent content) => content.Cause switch
    {
        HiddenCause.Deleted => (content.Changes & ContentChanges.Moved) != 0
            ? MeasuredCause.Moved
            : MeasuredCause.Deleted,
        HiddenCause.Overwritten => MeasuredCause.Overwritten,
        _ when (content.Changes & ContentChanges.Owner) != 0 => MeasuredCause.OwnerChanged,
        _ when (content.Changes & ContentChanges.Mode) != 0 => MeasuredCause.ModeChanged,
        _ => MeasuredCause.Rewritten,
    };

    private static TextSpan? SpanOf(HistoryMap map, int layer) => map.Layers[layer]?.Span;

    private static string LargestOf(IEnumerable<FileContent> contents) =>
        contents.Aggregate(static (one, other) => other.Size > one.Size ? other : one).Node.Path;
}
