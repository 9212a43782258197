namespace DockerfileLint.Text;

/// <summary>A place in a text by line and column, both counted from zero; columns are UTF-16 code units.</summary>
public readonly record struct LinePosition
{
    /// <summary>Creates a position.</summary>
    /// <param name="line">The line, counted from zero.</param>
    /// <param name="character">The column, counted from zero.</param>
    public LinePosition(int line, int character)
    {
        Line = line;
        Character = character;
    }

    /// <summary>The line; only LF ends one.</summary>
    public int Line { get; }

    /// <summary>The column.</summary>
    public int Character { get; }
}
