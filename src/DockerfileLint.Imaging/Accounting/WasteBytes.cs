using DockerfileLint.Images;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>Files of an image that nothing needs at run time.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Bytes">The bytes of their contents.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Largest">The path of the largest one.</param>
public sealed record WasteBytes(MeasuredKind Kind, long Bytes, int Files, string Largest);
