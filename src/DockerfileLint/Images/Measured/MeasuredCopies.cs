using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>Files of a built image that it has elsewhere, too.</summary>
/// <param name="Writer">The span of the instruction that wrote them.</param>
/// <param name="First">The span of the instruction that wrote the others; null if the base image has them.</param>
/// <param name="Bytes">The bytes of their contents.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Path">The path of the largest one.</param>
/// <param name="Other">The other path of that.</param>
public sealed record MeasuredCopies(
    TextSpan Writer, TextSpan? First, long Bytes, int Files, string Path, string Other);
