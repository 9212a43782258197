using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging;

/// <summary>An image: where its bytes are, and which of them no container sees.</summary>
public sealed class ContainerImage
{
    private readonly FileTree tree;
    private IReadOnlyDictionary<FileContent, MeasuredKind>? waste;
    private IReadOnlyList<DuplicateFile>? duplicates;

    internal ContainerImage(
        string name,
        ImageConfiguration configuration,
        ImmutableArray<ImageLayer> layers,
        ImmutableArray<HiddenBytes> hidden,
        FileTree tree)
    {
        Name = name;
        Configuration = configuration;
        Layers = layers;
        Hidden = hidden;
        this.tree = tree;
    }

    /// <summary>The name of the image, or that of the archive where it has none.</summary>
    public string Name { get; }

    /// <summary>The platform, such as <c>linux/amd64</c>; null where the image doesn't say.</summary>
    public string? Platform => Configuration.Platform;

    /// <summary>The layers, from the lowest to the topmost.</summary>
    public ImmutableArray<ImageLayer> Layers { get; }

    /// <summary>How the image came to be, from the oldest step on.</summary>
    public ImmutableArray<HistoryEntry> History => Configuration.History;

    /// <summary>What later layers hide, the largest sum first.</summary>
    public ImmutableArray<HiddenBytes> Hidden { get; }

    /// <summary>The bytes of the contents of all files in all layers.</summary>
    public long TotalBytes => Layers.Sum(static layer => layer.Bytes);

    /// <summary>Those that a container doesn't see.</summary>
    public long HiddenBytes => Layers.Sum(static layer => layer.HiddenBytes);

    /// <summary>Those that it sees.</summary>
    public long LiveBytes => TotalBytes - HiddenBytes;

    /// <summary>The efficiency as dive computes it, from 0 to 1.</summary>
    public double DiveEfficiency => tree.Dive.Efficiency;

    /// <summary>The wasted bytes as dive computes them.</summary>
    public long DiveWastedBytes => tree.Dive.WastedBytes;

    /// <summary>The largest files that a container sees, at most ten.</summary>
    public ImmutableArray<SizedPath> LargestFiles => LargestPaths.Of(
        tree.Contents.Where(static content => content.Hider < 0), LargestPaths.Shown);

    /// <summary>
    /// The largest folders that a container sees, at most ten; of a folder that is nearly all in one of its folders,
    /// only that one.
    /// </summary>
    public ImmutableArray<SizedPath> LargestFolders => FolderSums.Largest(tree.Root, LargestPaths.Shown);

    /// <summary>The live files that nothing needs at run time, by what they are, the largest sum first.</summary>
    public ImmutableArray<WasteBytes> WasteFiles =>
    [
        .. FileSums.By(FileSums.LiveOf(tree.Contents, Waste), content => Waste[content])
            .Select(static sum => new WasteBytes(sum.Key, sum.Bytes, sum.Files, sum.Largest)),
    ];

    /// <summary>
    /// The bytes of live files whose content the image has elsewhere, too, but for what package managers put there
    /// twice and what is among <see cref="WasteFiles"/>.
    /// </summary>
    public long DuplicateBytes => DuplicateFiles.Sum(static copy => copy.Content.Size);

    /// <summary>What it would save to make one layer of all from one on: what they hide of each other.</summary>
    /// <param name="from">The number of the lowest layer, from 0.</param>
    public long SavedBySquash(int from) =>
        Hidden.Where(hidden => hidden.Writer >= from).Sum(static hidden => hidden.Bytes);

    /// <summary>The configuration.</summary>
    internal ImageConfiguration Configuration { get; }

    /// <summary>The merged file system.</summary>
    internal FileTree Files => tree;

    /// <summary>What nothing needs at run time, live and hidden.</summary>
    internal IReadOnlyDictionary<FileContent, MeasuredKind> Waste =>
        waste ??= new WasteWalk(tree.Root, Configuration).Read(tree.Contents).Kinds;

    /// <summary>
    /// The live files whose content the image has elsewhere, too; what nothing needs is said already.
    /// </summary>
    internal IReadOnlyList<DuplicateFile> DuplicateFiles => duplicates ??=
    [
        .. Duplicates.Of(tree.Contents).Where(copy => !copy.IsOfPackages && !Waste.ContainsKey(copy.Content)),
    ];
}
