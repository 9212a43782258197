using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A use of something that bash understands and POSIX sh does not.</summary>
/// <param name="Kind">What is used.</param>
/// <param name="Span">Where it is in the Dockerfile.</param>
internal readonly record struct ShellFeature(ShellFeatureKind Kind, TextSpan Span);
