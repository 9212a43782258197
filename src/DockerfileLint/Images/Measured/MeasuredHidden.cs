using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>Files of a built image that one instruction wrote and a later one hid.</summary>
/// <param name="Writer">The span of the instruction that wrote them; null if the base image has them.</param>
/// <param name="Hider">The span of the instruction that hid them.</param>
/// <param name="Cause">Why they are hidden.</param>
/// <param name="Bytes">The bytes of their contents.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Path">The path of the largest one.</param>
/// <param name="Kind">What they are, if nothing needs them at run time anyway; else null.</param>
public sealed record MeasuredHidden(
    TextSpan? Writer,
    TextSpan Hider,
    MeasuredCause Cause,
    long Bytes,
    int Files,
    string Path,
    MeasuredKind? Kind = null);
