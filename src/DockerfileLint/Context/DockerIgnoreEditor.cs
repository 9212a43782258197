using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>Edits a .dockerignore as text.</summary>
internal static class DockerIgnoreEditor
{
    /// <summary>Appends lines with the line endings of the file.</summary>
    public static ImmutableArray<TextChange> Append(SourceText file, IEnumerable<string> lines)
    {
        var newLine = file.NewLine;
        var start = file.Length > 0 && file.Text[file.Length - 1] != '\n' ? newLine : "";
        return ImmutableArray.Create(new TextChange(
            file.Path, new TextSpan(file.Length, 0), start + string.Concat(lines.Select(line => line + newLine))));
    }

    /// <summary>Removes the line on which a span begins, with its end.</summary>
    public static TextChange RemoveLine(SourceText file, TextSpan span)
    {
        var line = file.GetLine(span.Start);
        var start = file.GetLineSpan(line).Start;
        var end = line + 1 < file.LineCount ? file.GetLineSpan(line + 1).Start : file.Length;
        return new TextChange(file.Path, TextSpan.FromBounds(start, Math.Max(end, start)), "");
    }

    /// <summary>The pattern that matches exactly one path; null where no line can hold it.</summary>
    public static string? Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '*' or '?' or '[' or ']' or '\\' or '^' || i == 0 && path[i] is ('#' or '!'))
                text.Append('\\');
            text.Append(path[i]);
        }

        var pattern = text.ToString();
        return IgnoreLine.IsPlain(pattern) ? pattern : null;
    }
}
