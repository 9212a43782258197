using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>A fix that was applied.</summary>
/// <param name="Diagnostic">The finding, as it stood before.</param>
/// <param name="Fix">The fix.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, CodeFix Fix);
