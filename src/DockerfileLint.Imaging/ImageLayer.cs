namespace DockerfileLint.Imaging;

/// <summary>A layer of an image.</summary>
/// <param name="Index">Its number, from 0 for the lowest one.</param>
/// <param name="DiffId">The SHA-256 of its unpacked archive in hexadecimal digits.</param>
/// <param name="StoredBytes">The bytes of its archive as it is stored.</param>
/// <param name="Bytes">The bytes of the contents of all files that it writes.</param>
/// <param name="HiddenBytes">Those of the ones that later layers hide.</param>
/// <param name="Files">How many files it writes.</param>
/// <param name="History">The step of the history that made it; null where the history doesn't fit the layers.</param>
public sealed record ImageLayer(
    int Index,
    string DiffId,
    long StoredBytes,
    long Bytes,
    long HiddenBytes,
    int Files,
    HistoryEntry? History);
