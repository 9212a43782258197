using System;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting;

/// <summary>The place in a file that shows something.</summary>
public sealed record Evidence
{
    internal Evidence(string path, int line, string text)
    {
        Path = path;
        Line = line;
        Text = text;
    }

    /// <summary>The file, from the root of the build context or as the Dockerfile is shown.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>What is there, shortened to one line.</summary>
    public string Text { get; }

    /// <summary>A place in a text.</summary>
    internal static Evidence At(SourceText source, int position)
    {
        var line = source.GetLine(position);
        var text = source.Text.AsSpan(source.GetLineSpan(line).Start, source.GetLineSpan(line).Length).Trim();
        var shown = text.Slice(0, Math.Min(text.Length, RewriteLimits.EvidenceText)).ToString();
        return new Evidence(source.Path, line + 1, shown.Length < text.Length ? shown + "…" : shown);
    }

    /// <summary>An instruction of a Dockerfile.</summary>
    internal static Evidence At(SyntaxNode node) => At(node.Source, node.Span.Start);

    /// <summary>The place as compilers write it: <c>main.go:12</c>.</summary>
    public override string ToString() =>
        Path + ":" + Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
