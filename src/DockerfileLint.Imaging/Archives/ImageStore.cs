using System;
using System.IO;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Archives;

/// <summary>The files of an image: of an archive, of a folder, or of a stream that is read once.</summary>
internal abstract class ImageStore : IDisposable
{
    /// <summary>The archive or folder, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Whether there is a file.</summary>
    public abstract bool Contains(string path);

    /// <summary>A file as a whole; null where there is none.</summary>
    /// <exception cref="ImageException">It is too large for what it is.</exception>
    public abstract byte[]? ReadSmall(string path);

    /// <summary>A file as the archive of a layer; null where there is none.</summary>
    /// <exception cref="ImageException">It isn't a sound one.</exception>
    public abstract LayerContent? ReadLayer(string path, LayerReader reader);

    /// <summary>A file to read once; null where there is none.</summary>
    /// <exception cref="ImageException">The image came as a stream, which was read.</exception>
    public abstract Stream? Open(string path);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the files.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>A file as a message names it.</summary>
    protected string Shown(string path) => $"{Name}: {LayerPath.Shown(path)}";

    /// <summary>A stream as a whole.</summary>
    /// <exception cref="ImageException">It is too large.</exception>
    protected byte[] ReadAll(Stream stream, long length, string path)
    {
        if (length > ImageLimits.JsonBytes)
            throw new ImageException($"{Shown(path)} has {length} bytes; it can't be a manifest or a configuration");
        var content = new byte[(int)length];
        var read = 0;
        while (read < content.Length && stream.Read(content, read, content.Length - read) is var count and > 0)
            read += count;
        return read == content.Length
            ? content
            : throw new ImageException($"{Shown(path)} ends before its {length} bytes");
    }
}
