using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>Files of a built image that nothing needs at run time.</summary>
/// <param name="Writer">The span of the instruction that wrote them.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Bytes">The bytes of their contents.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Path">The path of the largest one.</param>
public sealed record MeasuredFiles(TextSpan Writer, MeasuredKind Kind, long Bytes, int Files, string Path);
