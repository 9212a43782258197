using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging;

/// <summary>Puts an image together from what was read.</summary>
/// <param name="archive">The archive.</param>
/// <param name="image">What it says of the image.</param>
/// <param name="configuration">The configuration.</param>
/// <param name="tree">The merged file system.</param>
internal sealed class ImageBuilder(string archive, StoredImage image, ImageConfiguration configuration, FileTree tree)
{
    private readonly List<LayerContent> layers = [];

    /// <summary>Adds the next layer, without its entries.</summary>
    public void Add(LayerContent content) => layers.Add(content with { Entries = new LongList<LayerEntry>() });

    /// <summary>The image.</summary>
    public ContainerImage Create()
    {
        tree.Close();
        var (bytes, hidden, files) = (new long[layers.Count], new long[layers.Count], new int[layers.Count]);
        foreach (var content in tree.Contents)
        {
            bytes[content.Layer] += content.Size;
            files[content.Layer]++;
            if (content.Hider >= 0) hidden[content.Layer] += content.Size;
        }

        var history = HistoryOfLayers();
        return new ContainerImage(
            image.Names.FirstOrDefault() ?? archive,
            configuration,
            [
                .. layers.Select((layer, index) => new ImageLayer(
                    index, layer.DiffId, layer.StoredBytes, bytes[index], hidden[index], files[index], history[index])),
            ],
            HiddenSums.Of(tree.Contents),
            tree);
    }

    /// <summary>The steps that made layers, where they are as many as the layers.</summary>
    private ImmutableArray<HistoryEntry?> HistoryOfLayers()
    {
        var steps = configuration.History.Where(static step => !step.IsEmpty).ToImmutableArray();
        return steps.Length == layers.Count
            ? steps.CastArray<HistoryEntry?>()
            : [.. Enumerable.Repeat<HistoryEntry?>(null, layers.Count)];
    }
}
