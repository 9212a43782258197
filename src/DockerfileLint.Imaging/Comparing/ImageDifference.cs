using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;

namespace DockerfileLint.Imaging.Comparing;

/// <summary>Where two images differ in size, such as those of a Dockerfile before and after a change.</summary>
public sealed class ImageDifference
{
    private const int ShownFolders = 20;

    private ImageDifference(ContainerImage before, ContainerImage after)
    {
        Before = before;
        After = after;
        Layers = LayerMatching.Of(before.Layers, after.Layers);
        Folders = FolderDifferences.Of(before.Files.Root, after.Files.Root, ShownFolders);
        Waste = WasteOf(before, after);
    }

    /// <summary>The first image.</summary>
    public ContainerImage Before { get; }

    /// <summary>The second image.</summary>
    public ContainerImage After { get; }

    /// <summary>
    /// The layers of both, from the lowest one. Two layers are matched, in order, if they have the same content
    /// or if the same instruction made them, as the history has it.
    /// </summary>
    public ImmutableArray<LayerDifference> Layers { get; }

    /// <summary>
    /// The folders whose live bytes differ most, at most twenty; of a folder whose difference is nearly all in one of
    /// its folders, only that one.
    /// </summary>
    public ImmutableArray<FolderDifference> Folders { get; }

    /// <summary>What nothing needs at run time, by kind, the largest difference first; only kinds with one.</summary>
    public ImmutableArray<WasteDifference> Waste { get; }

    /// <summary>Compares two images.</summary>
    /// <param name="before">The first image.</param>
    /// <param name="after">The second image.</param>
    public static ImageDifference Of(ContainerImage before, ContainerImage after)
    {
        if (before is null) throw new ArgumentNullException(nameof(before));
        if (after is null) throw new ArgumentNullException(nameof(after));
        return new ImageDifference(before, after);
    }

    private static ImmutableArray<WasteDifference> WasteOf(ContainerImage before, ContainerImage after)
    {
        var old = before.WasteFiles.ToDictionary(static waste => waste.Kind, static waste => waste.Bytes);
        var now = after.WasteFiles.ToDictionary(static waste => waste.Kind, static waste => waste.Bytes);
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(kind => new WasteDifference(kind, BytesOf(kind, old), BytesOf(kind, now)))
                .Where(static waste => waste.Before != waste.After)
                .OrderByDescending(static waste => Math.Abs(waste.After - waste.Before))
                .ThenBy(static waste => waste.Kind),
        ];
    }

    private static long BytesOf(MeasuredKind kind, Dictionary<MeasuredKind, long> bytes) =>
        bytes.TryGetValue(kind, out var found) ? found : 0;
}
