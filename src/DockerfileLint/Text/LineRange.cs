namespace DockerfileLint.Text;

/// <summary>
/// A place as reports name it: lines and columns from 1, in UTF-16 code units, the end column exclusive.
/// </summary>
public readonly record struct LineRange
{
    internal LineRange(LinePosition start, LinePosition end)
    {
        Line = start.Line + 1;
        Column = start.Character + 1;
        EndLine = end.Line + 1;
        EndColumn = end.Character + 1;
    }

    /// <summary>The first line.</summary>
    public int Line { get; }

    /// <summary>The first column.</summary>
    public int Column { get; }

    /// <summary>The last line.</summary>
    public int EndLine { get; }

    /// <summary>The column after the last one.</summary>
    public int EndColumn { get; }

    /// <summary>The first line and column: <c>3:5</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
