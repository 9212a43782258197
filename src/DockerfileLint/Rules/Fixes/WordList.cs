using System;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>How a list of words is written: all on one line, or one a line.</summary>
internal static class WordList
{
    /// <summary>
    /// What separates a word from the one before it: a line break with its indentation where the word begins a line and
    /// ends it, or else a space.
    /// </summary>
    public static string SeparatorBefore(ShellWord word, SourceText source, char escape)
    {
        var line = source.GetLineSpan(source.GetLine(word.Span.Start));
        var before = source.Text.AsSpan(line.Start, word.Span.Start - line.Start);
        return before.Trim().IsEmpty && IsLastOnLine(word, source, line, escape)
            ? " " + escape + source.NewLine + before.ToString()
            : " ";
    }

    private static bool IsLastOnLine(ShellWord word, SourceText source, TextSpan line, char escape)
    {
        var rest = source.Text.AsSpan(word.Span.End, Math.Max(0, line.End - word.Span.End)).Trim();
        return rest.IsEmpty || rest.Length == 1 && rest[0] == escape || rest[0] is '&' or ';' or '|';
    }
}
