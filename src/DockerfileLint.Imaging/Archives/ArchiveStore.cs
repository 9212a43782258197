using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using DockerfileLint.Imaging.Layers;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Archives;

/// <summary>
/// An image in a tar archive on the disk: its files are found first and read when they are asked for.
/// </summary>
internal sealed class ArchiveStore : ImageStore
{
    private readonly Stream archive;
    private readonly Dictionary<string, StoredFile> files = new(StringComparer.Ordinal);

    /// <summary>Finds the files.</summary>
    /// <param name="archive">The archive, which is disposed of with this.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ImageException">It isn't a sound archive.</exception>
    public ArchiveStore(Stream archive, string name, CancellationToken cancellationToken)
    {
        this.archive = archive;
        Name = name;
        var input = new SeekingTarInput(archive, name) { IsImage = true };
        var reader = new TarReader(input, cancellationToken);
        while (reader.Read() is { } entry)
        {
            if (files.Count == ImageLimits.ArchiveEntries)
                throw new ImageException($"{name}: more than {ImageLimits.ArchiveEntries} files, which no image has");
            var path = LayerPath.Normalize(entry.Name, name);
            if (entry is { Kind: TarKind.File, Parts: null })
                files[path] = new StoredFile(input.Position, entry.StoredSize, null);
            else if (StoredLink.Of(entry, path, name) is { } link)
                files[path] = new StoredFile(0, 0, link);
        }
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override bool Contains(string path) => Find(path) is not null;

    /// <inheritdoc/>
    public override byte[]? ReadSmall(string path)
    {
        using var file = Open(path);
        return file is null ? null : ReadAll(file, file.Length, path);
    }

    /// <inheritdoc/>
    public override LayerContent? ReadLayer(string path, LayerReader reader)
    {
        using var file = Open(path);
        return file is null ? null : reader.Read(file, Shown(path));
    }

    /// <inheritdoc/>
    public override Stream? Open(string path) =>
        Find(path) is { } file ? new PartStream(archive, file.Offset, file.Length) : null;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) archive.Dispose();
        base.Dispose(disposing);
    }

    private StoredFile? Find(string path)
    {
        for (var links = 0; files.TryGetValue(path, out var file); links++)
        {
            if (file.Link is null) return file;
            if (links == ImageLimits.Links)
                throw new ImageException($"{Shown(path)}: links in the archive lead in a circle");
            path = file.Link;
        }

        return null;
    }
}
