using System.Collections.Generic;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>The builder reads lines of at most 65,535 bytes.</summary>
internal static class LineLimit
{
    /// <summary>A line of so many code units is never too long.</summary>
    public const int Harmless = Limits.LineBytes / 3;

    public static void Check(string text, in PhysicalLine line, List<SyntaxError> errors)
    {
        var end = line.Next > line.Start && text[line.Next - 1] == '\n' ? line.Next - 1 : line.Next;
        var position = FindEnd(text, line.Start, end);
        if (position < end)
            errors.Add(new SyntaxError(
                SyntaxErrorKind.LineTooLong,
                TextSpan.FromBounds(position, end),
                "The line is longer than the builder's limit of 65,535 bytes. Split it with continuations, "
                    + "or copy the content from a file."));
    }

    /// <summary>How many lines of a text are longer than the builder reads.</summary>
    public static int CountTooLong(string text)
    {
        var count = 0;
        for (var start = 0; text.Length - start > Harmless;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (FindEnd(text, start, end) < end) count++;
            start = end + 1;
        }

        return count;
    }

    /// <summary>Where a line from one position to another is cut.</summary>
    private static int FindEnd(string text, int start, int end)
    {
        if (end - start <= Harmless) return end;
        var position = start;
        var bytes = 0;
        while (position < end)
        {
            var count = char.IsHighSurrogate(text[position])
                && position + 1 < end
                && char.IsLowSurrogate(text[position + 1])
                ? 2
                : 1;
            bytes += text[position] < 0x80
                ? 1
                : count == 2 ? 4 : IsByte(text[position]) ? 1 : text[position] < 0x800 ? 2 : 3;
            if (bytes > Limits.LineBytes) break;
            position += count;
        }

        return position;
    }

    /// <summary>Whether it represents one byte that isn't UTF-8 (see <see cref="SourceText.FromBytes"/>).</summary>
    private static bool IsByte(char c) => c is >= '\uDC80' and <= '\uDCFF';
}
