using System;
using System.Globalization;
using System.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// Text of a file or of its name as people may be shown it: it can't begin a line, steer a terminal, change the order
/// of what is read or give a command to the build server that reads the log.
/// </summary>
internal static class ShownText
{
    /// <summary>
    /// The text on one line, with what could do such things written as <c>\n</c>, <c>\x1b</c> or <c>\u202e</c>.
    /// </summary>
    public static string Of(string text) => Of(text, keepLines: false);

    /// <summary>The same for text of several lines: line ends and tabs stay.</summary>
    public static string OfLines(string text) => Of(text, keepLines: true);

    /// <summary>
    /// A path at the start of a line, where GitHub takes <c>::</c> for a command, spaces before it or not.
    /// </summary>
    public static string OfPath(string path)
    {
        var shown = Of(path);
        return shown.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + shown : shown;
    }

    /// <summary>
    /// Text of several lines in which only what a build server would obey is escaped: <c>##name[</c> anywhere, and
    /// <c>::</c> where a line begins, which GitHub looks for after the spaces of a diff or an indented log, too. All
    /// else stays as it is, byte by byte.
    /// </summary>
    public static string WithoutCommands(string text)
    {
        StringBuilder? shown = null;
        var start = 0;
        var beginsLine = true;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (BeginsCommand(text, index)
                || (beginsLine && character == ':' && index + 1 < text.Length && text[index + 1] == ':'))
            {
                shown ??= new StringBuilder(text.Length + 16);
                shown.Append(text, start, index - start).Append(Escape(character));
                start = index + 1;
            }

            beginsLine = character is '\n' or '\r' || (beginsLine && char.IsWhiteSpace(character));
        }

        return shown is null ? text : shown.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>
    /// Whether a character steers what shows it: control characters, line separators and those that change the
    /// direction of text.
    /// </summary>
    internal static bool IsUnsafe(char character) => character is
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>
    /// Whether the second of two number signs begins a command, which Azure Pipelines and GitHub obey anywhere in a
    /// line.
    /// </summary>
    internal static bool BeginsCommand(string text, int index)
    {
        if (index == 0 || text[index] != '#' || text[index - 1] != '#') return false;
        var end = index + 1;
        while (end < text.Length && end - index <= ReportLimits.CommandName && (text[end] | 0x20) is >= 'a' and <= 'z')
            end++;
        return end < text.Length && text[end] == '[';
    }

    /// <summary>Writes a character as its escape.</summary>
    internal static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < '\u0100' => "\\x" + ((int)character).ToString("x2", CultureInfo.InvariantCulture),
        _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
    };

    private static string Of(string text, bool keepLines)
    {
        StringBuilder? shown = null;
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text, index))
            {
                index++;
                continue;
            }

            var character = text[index];
            if (keepLines && character is ('\n' or '\t')) continue;
            if (!IsUnsafe(character) && !char.IsSurrogate(character) && !BeginsCommand(text, index)) continue;
            shown ??= new StringBuilder(text.Length + 16);
            shown.Append(text, start, index - start).Append(char.IsSurrogate(character) ? "\uFFFD" : Escape(character));
            start = index + 1;
        }

        return shown is null ? text : shown.Append(text, start, text.Length - start).ToString();
    }
}
