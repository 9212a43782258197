using DockerfileLint.Diagnostics;

namespace DockerfileLint.Tool.Migration;

/// <summary>What one of our rules is set to.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Comment">Which rules of the other linter say so, and what else that changes.</param>
internal sealed record MigratedRule(string Id, Severity Severity, string Comment);
