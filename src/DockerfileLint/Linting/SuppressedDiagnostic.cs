using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A finding that a comment of the Dockerfile suppresses.</summary>
/// <param name="Diagnostic">The finding, rated as if no comment suppressed it.</param>
/// <param name="Path">The Dockerfile.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Reason">The reason that it gives; empty where it gives none.</param>
internal sealed record SuppressedDiagnostic(Diagnostic Diagnostic, string Path, TextSpan Comment, string Reason);
