namespace DockerfileLint.Rewriting.Sources;

/// <summary>A string of a source file.</summary>
/// <param name="Value">Its text; escapes of paths only are read.</param>
/// <param name="Start">Where it begins in the file.</param>
internal readonly record struct SourceLiteral(string Value, int Start);
