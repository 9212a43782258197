namespace DockerfileLint.Text;

/// <summary>A place in a text by line and column, both counted from zero; columns are UTF-16 code units.</summary>
/// <param name="Line">The line; only LF ends one.</param>
/// <param name="Character">The column.</param>
public readonly record struct LinePosition(int Line, int Character);
