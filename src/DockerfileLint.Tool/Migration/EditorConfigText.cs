using System;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Migration;

/// <summary>Puts a section into an .editorconfig; all else in it stays as it is.</summary>
internal static class EditorConfigText
{
    /// <summary>The text with a section in place of the one that an earlier run wrote, or at its end.</summary>
    /// <exception cref="InputException">The end of an earlier section is missing.</exception>
    public static SourceText With(SourceText text, MigratedSettings settings)
    {
        var newLine = text.Length == 0 ? "\n" : text.NewLine;
        var section = settings.ToSection(newLine);
        if (LineOf(text, settings.First, 0) is { } first)
        {
            var last = LineOf(text, settings.Last, first) ?? throw new InputException(
                $"{text.Path}:{first + 1}: the end of what 'migrate' wrote here is missing; delete this section");
            var start = text.GetLineSpan(first).Start;
            return text.WithText(text.Text[..start] + section + text.Text[StartOfNext(text, last)..]);
        }

        var gap = text.Length == 0 ? "" : text.Text.EndsWith('\n') ? newLine : newLine + newLine;
        return text.WithText(text.Text + gap + section);
    }

    private static int? LineOf(SourceText text, string line, int start)
    {
        for (var index = start; index < text.LineCount; index++)
            if (text.ToString(text.GetLineSpan(index)).Trim().Equals(line, StringComparison.Ordinal)) return index;
        return null;
    }

    private static int StartOfNext(SourceText text, int line) =>
        line + 1 < text.LineCount ? text.GetLineSpan(line + 1).Start : text.Length;
}
