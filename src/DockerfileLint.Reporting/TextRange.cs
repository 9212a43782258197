namespace DockerfileLint.Reporting;

/// <summary>
/// A place as reports name it: lines and columns from 1, in UTF-16 code units, the end column exclusive.
/// </summary>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column after the last one.</param>
public readonly record struct TextRange(int Line, int Column, int EndLine, int EndColumn);
