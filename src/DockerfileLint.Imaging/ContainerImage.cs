using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging;

/// <summary>An image: where its bytes are, and which of them no container sees.</summary>
public sealed class ContainerImage
{
    private readonly FileTree tree;

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

    /// <summary>The configuration.</summary>
    internal ImageConfiguration Configuration { get; }

    /// <summary>The merged file system.</summary>
    internal FileTree Files => tree;
}
