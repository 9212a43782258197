namespace DockerfileLint.Semantics.Runs;

/// <summary>A place in the text of a checked script, counted from 1.</summary>
/// <param name="Line">The line; only a line feed ends one.</param>
/// <param name="Column">The column in Unicode characters; a tab is one.</param>
internal readonly record struct ScriptPlace(int Line, int Column);
