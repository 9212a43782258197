using System;
using System.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// A source line as a terminal shows it: tabs become spaces, control characters become visible characters, and each
/// code unit knows its column.
/// </summary>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;
    private readonly int[] columns;
    private readonly int[] offsets;

    private DisplayLine(string text, int[] columns, int[] offsets)
    {
        Text = text;
        this.columns = columns;
        this.offsets = offsets;
    }

    /// <summary>The text to print.</summary>
    public string Text { get; }

    /// <summary>The width of the line in columns.</summary>
    public int Width => columns[columns.Length - 1];

    public static DisplayLine Of(string line)
    {
        var text = new StringBuilder(line.Length);
        var starts = new int[line.Length + 1];
        var places = new int[line.Length + 1];
        var column = 0;
        for (var index = 0; index < line.Length;)
        {
            var length = char.IsHighSurrogate(line[index]) && index + 1 < line.Length
                && char.IsLowSurrogate(line[index + 1])
                ? 2
                : 1;
            for (var unit = 0; unit < length; unit++)
            {
                starts[index + unit] = column;
                places[index + unit] = text.Length;
            }

            column += Append(text, line, index, length, column);
            index += length;
        }

        starts[line.Length] = column;
        places[line.Length] = text.Length;
        return new DisplayLine(text.ToString(), starts, places);
    }

    /// <summary>The column of a code unit of the source line.</summary>
    public int ColumnOf(int index) => columns[Math.Min(index, columns.Length - 1)];

    /// <summary>The part between two columns; characters that would be cut in two are left out.</summary>
    public string Slice(int from, int to)
    {
        var first = Array.FindIndex(columns, column => column >= from);
        var last = Array.FindLastIndex(columns, column => column <= to);
        return first < 0 || last <= first
            ? string.Empty
            : Text.Substring(offsets[first], offsets[last] - offsets[first]);
    }

    private static int Append(StringBuilder text, string line, int index, int length, int column)
    {
        var character = line[index];
        if (character == '\t')
        {
            var blanks = TabWidth - (column % TabWidth);
            text.Append(' ', blanks);
            return blanks;
        }

        if (length == 1 && char.IsSurrogate(character)) text.Append('\uFFFD');
        else if (character < ' ') text.Append((char)('\u2400' + character));
        else if (ShownText.IsUnsafe(character)) text.Append('\uFFFD');
        else if (ShownText.BeginsCommand(line, index))
        {
            var escape = ShownText.Escape(character);
            text.Append(escape);
            return escape.Length;
        }
        else
        {
            text.Append(line, index, length);
            return CharacterWidth.Of(line, index);
        }

        return 1;
    }
}
