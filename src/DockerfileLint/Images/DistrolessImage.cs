namespace DockerfileLint.Images;

/// <summary>A base without a shell that stands for another image.</summary>
/// <param name="Reference">The image.</param>
/// <param name="Program">The absolute path of the run time there; null where the program starts as before.</param>
/// <param name="Loses">What is gone, beside the shell and the package manager; empty for nothing.</param>
/// <param name="SavedBytes">About how many bytes smaller it is, uncompressed; null where nobody measured it.</param>
/// <param name="User">The user that it sets, other than root; null where it sets none.</param>
internal sealed record DistrolessImage(
    string Reference, string? Program, string Loses, long? SavedBytes = null, string? User = null);
