using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Layers;

/// <summary>What a layer's archive has.</summary>
/// <param name="Entries">Its entries in order.</param>
/// <param name="StoredDigest">The SHA-256 of the archive as it is stored, in hexadecimal digits.</param>
/// <param name="DiffId">That of the unpacked archive: what an image's configuration names the layer by.</param>
/// <param name="StoredBytes">The bytes of the archive as it is stored.</param>
internal sealed record LayerContent(
    LongList<LayerEntry> Entries, string StoredDigest, string DiffId, long StoredBytes);
