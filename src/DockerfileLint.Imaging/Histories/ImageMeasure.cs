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
            Bytes = image.TotalBytes,
            Layers = [.. map.Layers.OfType<InstructionSyntax>().Select(static instruction => instruction.Span)],
            Hidden = HiddenOf(contents, kinds, map),
            Files = FilesOf(contents, kinds, map),
            Copies = CopiesOf(image, map),
        };
    }

    private static ImmutableArray<MeasuredHidden> HiddenOf(
        IReadOnlyList<FileContent> contents, IReadOnlyDictionary<FileContent, MeasuredKind> kinds, HistoryMap map) =>
    [
        .. FileSums.By(
                contents.Where(content => content.Hider >= 0 && map.Layers[content.Hider] is not null
                    && (map.Layers[content.Layer] is not null || content.Layer < map.BaseLayers)),
                content => (content.Layer, content.Hider, Cause: CauseOf(content), Kind: KindOf(content, kinds)))
            .Select(sum => new MeasuredHidden(
                SpanOf(map, sum.Key.Layer),
                SpanOf(map, sum.Key.Hider)!.Value,
                sum.Key.Cause,
                sum.Bytes,
                sum.Files,
                sum.Largest,
                sum.Key.Kind)),
    ];

    private static ImmutableArray<MeasuredFiles> FilesOf(
        IReadOnlyList<FileContent> contents, IReadOnlyDictionary<FileContent, MeasuredKind> kinds, HistoryMap map) =>
    [
        .. FileSums.By(
                FileSums.LiveOf(contents, kinds).Where(content => map.Layers[content.Layer] is not null),
                content => (content.Layer, Kind: kinds[content]))
            .Select(sum => new MeasuredFiles(
                SpanOf(map, sum.Key.Layer)!.Value, sum.Key.Kind, sum.Bytes, sum.Files, sum.Largest)),
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
        _ when content.Changes == ContentChanges.Time => MeasuredCause.TimeChanged,
        _ when content.Changes == ContentChanges.None => MeasuredCause.Unchanged,
        _ => MeasuredCause.Rewritten,
    };

    private static TextSpan? SpanOf(HistoryMap map, int layer) => map.Layers[layer]?.Span;
}
