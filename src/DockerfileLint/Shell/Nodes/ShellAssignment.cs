using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A variable that is set, alone or in front of a command: <c>NAME=value</c>.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The value; its word is empty where nothing follows the <c>=</c>.</param>
/// <param name="Range">The whole assignment in the script.</param>
internal sealed record ShellAssignment(string Name, ShellWord Value, TextSpan Range);
