namespace DockerfileLint.Imaging.Squashing;

/// <summary>A file of the new archive that is named by its content.</summary>
/// <param name="Digest">Its SHA-256 in hexadecimal digits.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="MediaType">What it is.</param>
internal sealed record WrittenBlob(string Digest, long Size, string MediaType)
{
    /// <summary>The media type of a configuration.</summary>
    public const string Configuration = "application/vnd.oci.image.config.v1+json";

    /// <summary>That of a manifest.</summary>
    public const string Manifest = "application/vnd.oci.image.manifest.v1+json";

    /// <summary>That of a layer that isn't compressed.</summary>
    public const string Layer = "application/vnd.oci.image.layer.v1.tar";

    /// <summary>Its path in the archive.</summary>
    public string Path => $"blobs/sha256/{Digest}";
}
