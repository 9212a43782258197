using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using DockerfileLint.Imaging.Layers;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Archives;

/// <summary>
/// An image in a stream that can be read only once, such as a compressed archive or that of a daemon: what could be a
/// layer is read at once, before the manifest says which of them are.
/// </summary>
internal sealed class StreamStore : ImageStore
{
    private readonly Dictionary<string, byte[]> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayerContent> layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImageException> faults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private long textBytes;

    /// <summary>Reads the stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="layerReader">Reads the layers.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImageException">It isn't a sound archive.</exception>
    public StreamStore(Stream stream, string name, LayerReader layerReader, CancellationToken cancellationToken)
    {
        Name = name;
        using var ahead = new ReadAhead(stream);
        var reader = new TarReader(new BufferedTarInput(ahead, name, null) { IsImage = true }, cancellationToken);
        var count = 0;
        while (reader.Read() is { } entry)
        {
            if (++count > ImageLimits.ArchiveEntries)
                throw new ImageException($"{name}: more than {ImageLimits.ArchiveEntries} files, which no image has");
            var path = LayerPath.Normalize(entry.Name, name);
            var link = StoredLink.Of(entry, path, name);
            if (link is null && entry is not { Kind: TarKind.File, Parts: null }) continue;
            Forget(path);
            if (link is null) Add(path, entry.StoredSize, reader, layerReader);
            else links[path] = link;
        }
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override bool Contains(string path)
    {
        path = Target(path);
        return texts.ContainsKey(path) || layers.ContainsKey(path) || faults.ContainsKey(path);
    }

    /// <inheritdoc/>
    public override byte[]? ReadSmall(string path) =>
        texts.TryGetValue(Target(path), out var text) ? text
            : Contains(path) ? throw new ImageException($"{Shown(path)} isn't a manifest or a configuration") : null;

    /// <inheritdoc/>
    public override LayerContent? ReadLayer(string path, LayerReader reader)
    {
        path = Target(path);
        if (layers.TryGetValue(path, out var layer)) return layer;
        if (faults.TryGetValue(path, out var fault)) throw new ImageException(fault.Message, fault);
        return texts.TryGetValue(path, out var text) ? reader.Read(new MemoryStream(text), Shown(path)) : null;
    }

    /// <inheritdoc/>
    public override Stream Open(string path) =>
        throw new ImageException($"{Name}: it can be read only once; save it as a file that isn't compressed");

    /// <summary>Of several files with the same path the last one counts.</summary>
    private void Forget(string path)
    {
        texts.Remove(path);
        layers.Remove(path);
        faults.Remove(path);
        links.Remove(path);
    }

    private void Add(string path, long length, TarReader reader, LayerReader layerReader)
    {
        using var content = new EntryStream(reader, length);
        var head = new byte[(int)Math.Min(length, TarInput.BlockSize)];
        var read = 0;
        while (read < head.Length && content.Read(head, read, head.Length - read) is var count and > 0) read += count;
        using var whole = new HeadStream(head, read, content);
        if (IsText(head))
        {
            textBytes += length;
            if (textBytes > ImageLimits.JsonBytes)
                throw new ImageException($"{Name}: more than {ImageLimits.JsonBytes} bytes of manifests and the like");
            texts[path] = ReadAll(whole, length, path);
            return;
        }

        try
        {
            layers[path] = layerReader.Read(whole, Shown(path));
        }
        catch (ImageException exception)
        {
            // What isn't a layer may be something that no image needs.
            faults[path] = exception;
        }
    }

    /// <summary>JSON, or a short text such as a version; an archive has zeros in its first block.</summary>
    private static bool IsText(byte[] head)
    {
        foreach (var one in head)
            if (one is < (byte)' ' and not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
                return false;
        return true;
    }

    private string Target(string path)
    {
        for (var count = 0; links.TryGetValue(path, out var link); count++)
        {
            if (count == ImageLimits.Links)
                throw new ImageException($"{Shown(path)}: links in the archive lead in a circle");
            path = link;
        }

        return path;
    }
}
