namespace DockerfileLint.Text;

/// <summary>Measures lines in bytes of UTF-8, as the builder limits them.</summary>
internal static class LongLines
{
    /// <summary>A line of so many code units is never too long.</summary>
    public const int Harmless = Limits.LineBytes / 3;

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
    public static int FindEnd(string text, int start, int end)
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
