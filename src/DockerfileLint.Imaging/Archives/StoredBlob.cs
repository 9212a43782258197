using System;
using System.Linq;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Archives;

/// <summary>A file of an image, and what its content has to be.</summary>
/// <param name="Path">Its path in the archive.</param>
/// <param name="Digest">Its SHA-256 in hexadecimal digits; null where nothing says it.</param>
/// <param name="Size">Its bytes; null where nothing says them.</param>
internal sealed record StoredBlob(string Path, string? Digest, long? Size)
{
    private const string Algorithm = "sha256:";
    private const int DigestLength = 64;

    /// <summary>The file with a digest in an OCI layout.</summary>
    /// <exception cref="ImageException">It isn't a digest.</exception>
    public static StoredBlob OfDigest(string? digest, long? size, string name)
    {
        if (digest is null || !digest.StartsWith(Algorithm, StringComparison.Ordinal)
            || !IsDigest(digest.Substring(Algorithm.Length)))
            throw new ImageException($"{name}: '{LayerPath.Shown(digest ?? "")}' isn't a digest of SHA-256");
        var digits = digest.Substring(Algorithm.Length);
        return new StoredBlob($"blobs/sha256/{digits}", digits, size);
    }

    /// <summary>A file that Docker's manifest names, perhaps by its digest.</summary>
    public static StoredBlob OfPath(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        if (path.StartsWith("blobs/sha256/", StringComparison.Ordinal) && IsDigest(name))
            return new StoredBlob(path, name, null);
        var isConfiguration = name.EndsWith(".json", StringComparison.Ordinal);
        var digits = isConfiguration ? name.Substring(0, name.Length - ".json".Length) : "";
        return new StoredBlob(path, path == name && IsDigest(digits) ? digits : null, null);
    }

    /// <summary>The hexadecimal digits of a digest that a configuration names a layer by.</summary>
    /// <exception cref="ImageException">It isn't one.</exception>
    public static string Digits(string digest, string name) => OfDigest(digest, null, name).Digest!;

    /// <summary>Throws where the content is another one.</summary>
    public void Check(string digest, long size, string archive)
    {
        if (Size is { } expected && expected != size)
            throw new ImageException($"{archive}: {LayerPath.Shown(Path)} has {size} bytes and not {expected}");
        if (Digest is not null && Digest != digest)
            throw new ImageException(
                $"{archive}: {LayerPath.Shown(Path)} has the digest sha256:{digest} and not sha256:{Digest}");
    }

    private static bool IsDigest(string text) =>
        text.Length == DigestLength && text.All(static one => one is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
