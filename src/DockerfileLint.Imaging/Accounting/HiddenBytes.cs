using System.Collections.Immutable;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>What one layer wrote and another hid, for one reason.</summary>
/// <param name="Writer">The layer that wrote it, from 0.</param>
/// <param name="Hider">The layer that hid it, from 0.</param>
/// <param name="Cause">Why it is hidden.</param>
/// <param name="Changes">What the hider did to the files beside that.</param>
/// <param name="Bytes">The bytes of the files' contents.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Largest">The paths of the largest ones.</param>
public sealed record HiddenBytes(
    int Writer,
    int Hider,
    HiddenCause Cause,
    ContentChanges Changes,
    long Bytes,
    int Files,
    ImmutableArray<SizedPath> Largest);
