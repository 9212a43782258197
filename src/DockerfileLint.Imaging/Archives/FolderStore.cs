using System;
using System.IO;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Archives;

/// <summary>An image in a folder: an OCI layout, or a Docker archive that was unpacked.</summary>
/// <param name="folder">The folder.</param>
/// <param name="options">How files are opened.</param>
internal sealed class FolderStore(string folder, ImageOptions options) : ImageStore
{
    /// <inheritdoc/>
    public override string Name => folder;

    /// <inheritdoc/>
    public override bool Contains(string path) => File.Exists(PathOf(path));

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
    public override Stream? Open(string path)
    {
        var file = PathOf(path);
        if (Directory.Exists(file)) return null;
        try
        {
            return options.OpenFile(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ImageException($"{Shown(path)}: no permission to read it", exception);
        }
        catch (IOException exception)
        {
            throw new ImageException($"{Shown(path)} can't be opened: {exception.Message}", exception);
        }
    }

    /// <summary>The path on the disk, which never leaves the folder.</summary>
    private string PathOf(string path) =>
        Path.Combine(folder, LayerPath.Normalize(path, Name).Replace('/', Path.DirectorySeparatorChar));
}
