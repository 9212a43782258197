namespace DockerfileLint.Workspaces.Builds;

/// <summary>A token of a Bake file.</summary>
/// <param name="Kind"><c>n</c>: a name or number; <c>s</c>: a string, its quotes removed; <c>e</c>: the end of a line;
/// <c>.</c>: a sign.</param>
/// <param name="Text">The text.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct HclToken(char Kind, string Text, int Line)
{
    public bool Is(string sign) => Kind == '.' && Text == sign;
}
