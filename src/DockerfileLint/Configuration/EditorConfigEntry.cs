using DockerfileLint.Text;

namespace DockerfileLint.Configuration;

/// <summary>A line <c>key = value</c>.</summary>
internal sealed record EditorConfigEntry(string Key, TextSpan KeySpan, string Value, TextSpan ValueSpan);
