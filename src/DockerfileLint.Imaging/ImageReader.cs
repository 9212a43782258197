using System;
using System.IO;
using System.Threading;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging;

/// <summary>
/// Reads images: archives of <c>docker save</c> and of the OCI layout, compressed ones too, and folders with the OCI
/// layout. All digests are checked, and nothing is written to the disk.
/// </summary>
public static class ImageReader
{
    /// <summary>Reads an image.</summary>
    /// <param name="path">The archive or the folder.</param>
    /// <param name="options">Which image of it; null for the only one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImageException">The image can't be read; the message says why.</exception>
    /// <exception cref="IOException">A file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ContainerImage Read(
        string path, ImageOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ImageOptions();
        var reader = new LayerReader(cancellationToken);
        using var store = StoreAt(path, options, reader, cancellationToken);
        return Read(store, options, reader, null, cancellationToken);
    }

    /// <summary>Reads an image from a stream, such as the output of <c>docker save</c>.</summary>
    /// <param name="stream">The archive, which may be compressed.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="options">Which image of it; null for the only one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImageException">The image can't be read; the message says why.</exception>
    public static ContainerImage ReadStream(
        Stream stream, string name, ImageOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ImageOptions();
        var reader = new LayerReader(cancellationToken);
        using var unpacked = Compression.Unpack(stream, name, new ExpansionBudget());
        using var store = new StreamStore(unpacked, name, reader, cancellationToken);
        return Read(store, options, reader, null, cancellationToken);
    }

    /// <summary>The files of an image; an archive that is compressed as a whole is read at once.</summary>
    internal static ImageStore StoreAt(
        string path, ImageOptions options, LayerReader reader, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) return new FolderStore(path, options);
        var file = options.OpenFile(path);
        try
        {
            if (file.CanSeek && !Compression.IsCompressed(file))
                return new ArchiveStore(file, path, cancellationToken);
            using var unpacked = Compression.Unpack(file, path, new ExpansionBudget());
            using (file) return new StreamStore(unpacked, path, reader, cancellationToken);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The image that is asked for.</summary>
    internal static StoredImage Find(ImageStore store, ImageOptions options)
    {
        if (store.ReadSmall(DockerManifest.FileName) is { } manifest)
            return ImageChoice.ByName(DockerManifest.Read(manifest, store.Name), options, store.Name);
        if (store.ReadSmall(OciIndex.FileName) is { } index) return new OciIndex(store).Find(index, options);
        throw new ImageException(
            $"{store.Name}: not an image: it has neither {DockerManifest.FileName} nor {OciIndex.FileName}");
    }

    /// <summary>The configuration of an image.</summary>
    internal static ImageConfiguration ReadConfiguration(ImageStore store, StoredImage image)
    {
        var path = image.Configuration.Path;
        var text = store.ReadSmall(path)
            ?? throw new ImageException($"{store.Name}: {LayerPath.Shown(path)} isn't there");
        image.Configuration.Check(Digest.Of(text), text.Length, store.Name);
        var configuration = ImageConfiguration.Read(text, $"{store.Name}: {LayerPath.Shown(path)}");
        if (configuration.DiffIds.Length != image.Layers.Length)
            throw new ImageException(
                $"{store.Name}: {CountOf(image.Layers.Length)}, "
                    + $"but {configuration.DiffIds.Length} in the configuration");
        if (image.Layers.Length > ImageLimits.Layers)
            throw new ImageException($"{store.Name}: more than {ImageLimits.Layers} layers");
        return configuration;
    }

    private static string CountOf(int layers) => layers == 1 ? "1 layer" : $"{layers} layers";

    /// <summary>Reads the image that is asked for.</summary>
    /// <param name="store">The files.</param>
    /// <param name="options">Which image of them.</param>
    /// <param name="reader">Reads the layers.</param>
    /// <param name="beforeLayer">What is done before each layer is put on those below it; null for nothing.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImageException">The image can't be read.</exception>
    internal static ContainerImage Read(
        ImageStore store,
        ImageOptions options,
        LayerReader reader,
        Action<int, FileTree>? beforeLayer,
        CancellationToken cancellationToken)
    {
        var image = Find(store, options);
        var configuration = ReadConfiguration(store, image);
        if (options.Platform is { } asked && configuration.Platform is { } platform
            && !ImagePlatform.IsMeant(platform, asked) && !ImagePlatform.IsMeant(asked, platform))
            throw new ImageException($"{store.Name}: the image is of {LayerPath.Shown(platform)}, not of {asked}");
        var tree = new FileTree();
        var builder = new ImageBuilder(store.Name, image, configuration, tree);
        for (var index = 0; index < image.Layers.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var blob = image.Layers[index];
            var content = store.ReadLayer(blob.Path, reader)
                ?? throw new ImageException($"{store.Name}: the layer {LayerPath.Shown(blob.Path)} isn't there");
            blob.Check(content.StoredDigest, content.StoredBytes, store.Name);
            if (content.DiffId != configuration.DiffIds[index])
                throw new ImageException(
                    $"{store.Name}: {LayerPath.Shown(blob.Path)} has the content sha256:{content.DiffId} and not "
                    + $"sha256:{configuration.DiffIds[index]}");
            beforeLayer?.Invoke(index, tree);
            tree.Add(content.Entries, $"{store.Name}: {LayerPath.Shown(blob.Path)}");
            builder.Add(content);
        }

        return builder.Create();
    }
}
