using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting;

/// <summary>The place in a file that shows something.</summary>
/// <param name="Path">The file, from the root of the build context or as the Dockerfile is shown.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">What is there, shortened to one line.</param>
public sealed record Evidence(string Path, int Line, string Text)
{
    private const int Longest = 80;

    /// <summary>A place in a text.</summary>
    internal static Evidence At(SourceText source, int position)
    {
        var line = source.GetLine(position);
        var text = source.ToString(source.GetLineSpan(line)).Trim();
        return new Evidence(source.Path, line + 1, text.Length <= Longest ? text : text.Substring(0, Longest) + "…");
    }

    /// <summary>An instruction of a Dockerfile.</summary>
    internal static Evidence At(SyntaxNode node) => At(node.Source, node.Span.Start);

    /// <summary>The place as compilers write it: <c>main.go:12</c>.</summary>
    public override string ToString() =>
        Path + ":" + Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
