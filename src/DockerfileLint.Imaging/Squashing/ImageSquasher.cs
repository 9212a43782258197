using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>
/// Writes an image anew with its upper layers as one, in which nothing is that they deleted or wrote twice. The layers
/// below stay as they are, and so does all that a container sees.
/// </summary>
public static class ImageSquasher
{
    /// <summary>
    /// Squashes an image. The new archive takes the place of the output only after it was read back and found equal:
    /// whatever goes wrong, the output is as it was.
    /// </summary>
    /// <param name="archive">The archive or folder of the image.</param>
    /// <param name="output">The new archive, as <c>docker load</c> takes it.</param>
    /// <param name="options">Which layers; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The options exclude each other.</exception>
    /// <exception cref="ImageException">The image can't be squashed; the message says why.</exception>
    /// <exception cref="IOException">A file can't be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static SquashedImage Write(
        string archive, string output, SquashOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SquashOptions();
        if (options is { From: not null, Last: not null })
            throw new ArgumentException("Only one of From and Last can be set.", nameof(options));
        CheckPlaces(archive, output, options);
        using var file = new OutputFile(output, options.CreateFile);
        if (file.Replaces(archive)) throw OverItself(output);
        var (layers, from, comparison, notes) = Write(archive, file, options, cancellationToken);
        var squashed = ImageReader.Read(file.TemporaryPath, cancellationToken: cancellationToken);
        if (Difference(squashed, layers, from, comparison) is { } difference)
            throw new ImageException(
                $"{output}: not written, since the squashed image differs from the original: {difference}");
        file.Commit();
        return new SquashedImage(squashed, layers, from) { LosesAttestations = notes is { HasAttestations: true } };
    }

    /// <summary>The image is read twice, and the old one isn't written over.</summary>
    private static void CheckPlaces(string archive, string output, SquashOptions options)
    {
        if (!OutputFile.CanReplace(output)) throw new ImageException($"{output}: not a file that can be replaced");
        if (options.Name is { } name && !ImageName.IsTagged(name))
            throw new ImageException($"'{name}' isn't a name for an image: it takes a name and a tag, such as app:1.0");
        if (Directory.Exists(archive))
        {
            if (OutputFile.IsIn(output, archive)) throw OverItself(output);
            return;
        }

        using var file = options.Image.OpenFile(archive);
        if (!file.CanSeek || Compression.IsCompressed(file))
            throw new ImageException(
                $"{archive}: squashing reads an image twice; save it as a file that isn't compressed as a whole");
    }

    private static ImageException OverItself(string output) =>
        new($"{output}: the squashed image can't take the place of the image itself");

    private static (ImmutableArray<ImageLayer> Layers, int From, ImageComparison Comparison, ImageNotes? Notes) Write(
        string archive, OutputFile file, SquashOptions options, CancellationToken cancellationToken)
    {
        var reader = new LayerReader(cancellationToken);
        using var store = ImageReader.StoreAt(archive, options.Image, reader, cancellationToken);
        var image = ImageReader.Find(store, options.Image);
        var from = LowestLayer(image.Layers.Length, options, store.Name);
        if (ImageReader.ReadConfiguration(store, image).Root.Text("os") == "windows")
            throw new ImageException(
                $"{store.Name}: an image for Windows can't be squashed: its layers hold more than files");
        LowerFiles? lower = null;
        var original = ImageReader.Read(
            store,
            options.Image,
            reader,
            (layer, tree) => lower = layer == from && layer > 0 ? new LowerFiles(tree) : lower,
            cancellationToken);
        var files = new SquashedFiles(original.Files, from, lower);
        var layer = new SquashedLayer(store, image.Layers, files, cancellationToken);

        var writer = new ImageArchiveWriter(file.Stream);
        writer.Begin();
        var layers = new List<WrittenBlob>();
        foreach (var blob in image.Layers.Take(from))
            layers.Add(KeptLayer.Copy(store, blob, writer, cancellationToken));
        layers.Add(writer.Add(WrittenBlob.Layer, stream => layer.Write(stream, original.Files.Contents)));
        var configuration = new SquashedConfiguration(original.Configuration, from, layers[from].Digest);
        var names = options.Name is { } name ? [name] : image.Names.Where(ImageName.IsTagged).ToList();
        var notes = store.ReadSmall(OciIndex.FileName) is { } index
            ? new OciIndex(store).NotesOf(index, image.Configuration)
            : null;
        var written = writer.Add(WrittenBlob.Configuration, configuration.Text());
        new ImageManifests(names, written, layers, notes).Write(writer);
        writer.Close();
        file.Close();
        // The file system itself isn't kept while that of the new image is read.
        return (original.Layers, from, new ImageComparison(original), notes);
    }

    private static int LowestLayer(int count, SquashOptions options, string archive)
    {
        var from = options.From ?? (options.Last is { } last ? count - last : 0);
        if (from < 0 || from >= count)
            throw new ImageException(count == 0
                ? $"{archive}: the image has no layers"
                : $"{archive}: the image has {count} layers, from 0 to {count - 1}");
        return from < count - 1
            ? from
            : throw new ImageException($"{archive}: layer {from} is the topmost one; there is nothing to squash");
    }

    private static string? Difference(
        ContainerImage squashed, ImmutableArray<ImageLayer> layers, int from, ImageComparison comparison)
    {
        var kept = layers.Take(from).Select(static layer => layer.DiffId);
        var found = squashed.Layers.Take(squashed.Layers.Length - 1).Select(static layer => layer.DiffId);
        return kept.SequenceEqual(found, StringComparer.Ordinal)
            ? comparison.Difference(squashed)
            : "the layers below";
    }
}
