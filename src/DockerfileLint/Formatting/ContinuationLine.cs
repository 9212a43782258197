namespace DockerfileLint.Formatting;

/// <summary>A line of an instruction after its first one.</summary>
/// <param name="Number">Which line of the file it is, from 0.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="TextStart">Where its first character is that isn't a space or a tab.</param>
/// <param name="Kind">What is on it.</param>
internal readonly record struct ContinuationLine(int Number, int Start, int TextStart, ContinuationLineKind Kind);
