using System.IO;
using System.Threading;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>
/// Copies the layers that aren't squashed, byte by byte, as they are stored; those compressed with Zstandard are
/// unpacked, since Docker takes them from an archive only from version 23 on.
/// </summary>
internal static class KeptLayer
{
    /// <summary>Copies a layer.</summary>
    /// <param name="store">The old image.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="archive">The new archive.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <exception cref="ImageException">The layer isn't there any more.</exception>
    public static WrittenBlob Copy(
        ImageStore store, StoredBlob layer, ImageArchiveWriter archive, CancellationToken cancellationToken)
    {
        var name = $"{store.Name}: {LayerPath.Shown(layer.Path)}";
        string suffix;
        using (var head = Open(store, layer, name)) suffix = Compression.Suffix(head);
        using var stored = Open(store, layer, name);
        using var copied = suffix == Compression.ZstandardSuffix
            ? Compression.Unpack(stored, name, new ExpansionBudget())
            : stored;
        return archive.Add(copied == stored ? WrittenBlob.Layer + suffix : WrittenBlob.Layer, output =>
        {
            var buffer = new byte[256 * 1024];
            while (copied.Read(buffer, 0, buffer.Length) is var count and > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                output.Write(buffer, 0, count);
            }
        });
    }

    private static Stream Open(ImageStore store, StoredBlob layer, string name) =>
        store.Open(layer.Path) ?? throw new ImageException($"{name} isn't there any more");
}
