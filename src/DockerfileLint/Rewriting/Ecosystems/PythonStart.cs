using System.Collections.Generic;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>How a program in Python starts.</summary>
/// <param name="Words">The words of the command.</param>
/// <param name="Port">The port that it listens on; null where none is known.</param>
internal sealed record PythonStart(IReadOnlyList<string> Words, string? Port);
