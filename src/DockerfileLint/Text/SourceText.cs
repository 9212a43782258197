using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Text;

/// <summary>
/// The text of a file and the name by which it is reported. Positions are UTF-16 code units without the byte order
/// mark; only LF ends a line. Bytes that are not UTF-8 are kept as lone surrogates, so that <see cref="ToBytes"/> gives
/// the file back.
/// </summary>
public sealed class SourceText
{
    private int[]? lineStarts;

    private SourceText(string text, string path, bool hasByteOrderMark, bool isUtf8)
    {
        Text = text;
        Path = path;
        HasByteOrderMark = hasByteOrderMark;
        IsUtf8 = isUtf8;
    }

    /// <summary>The whole text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The path by which the text is reported.</summary>
    public string Path { get; }

    /// <summary>Whether the file began with a UTF-8 byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Whether the bytes were valid UTF-8; a text that was not is never edited.</summary>
    public bool IsUtf8 { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>The number of lines; a text that ends in LF has an empty last line.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>What ends the lines of this text: CR LF where its first line does so, else LF.</summary>
    public string NewLine
    {
        get
        {
            var index = Text.IndexOf('\n');
            return index > 0 && Text[index - 1] == '\r' ? "\r\n" : "\n";
        }
    }

    private int[] LineStarts =>
        lineStarts ?? Once.Get(ref lineStarts, Text, static text => FindLineStarts(text));

    /// <summary>A source from a string; a leading U+FEFF is taken as the byte order mark.</summary>
    public static SourceText From(string text, string path = "Dockerfile")
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (path is null) throw new ArgumentNullException(nameof(path));
        var marked = text.Length > 0 && text[0] == '\uFEFF';
        return new SourceText(marked ? text.Substring(1) : text, path, marked, isUtf8: true);
    }

    /// <summary>A source from the bytes of a file.</summary>
    public static SourceText FromBytes(byte[] bytes, string path)
    {
        if (bytes is null) throw new ArgumentNullException(nameof(bytes));
        var text = Utf8Text.Decode(bytes, out var marked, out var valid);
        return new SourceText(text, path, marked, valid);
    }

    /// <summary>The bytes of the file, with its byte order mark.</summary>
    public byte[] ToBytes() => Utf8Text.Encode(Text, HasByteOrderMark);

    /// <summary>The same file with another text.</summary>
    public SourceText WithText(string text) => new(text, Path, HasByteOrderMark, IsUtf8);

    /// <summary>The text within <paramref name="span"/>.</summary>
    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The whole text.</summary>
    public override string ToString() => Text;

    /// <summary>The line and column of an offset.</summary>
    public LinePosition GetPosition(int offset)
    {
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>The lines and columns of a span, counted from 1; what is past the end is at the end.</summary>
    public LineRange GetLineRange(TextSpan span) =>
        new(GetPosition(Math.Min(span.Start, Length)), GetPosition(Math.Min(span.End, Length)));

    /// <summary>The zero-based line of an offset.</summary>
    internal int GetLine(int offset) => GetPosition(offset).Line;

    /// <summary>The offset of a line and column; a column past the end gives the end of the line.</summary>
    public int GetOffset(LinePosition position)
    {
        var line = Math.Min(Math.Max(position.Line, 0), LineCount - 1);
        var span = GetLineSpan(line);
        return Math.Min(span.Start + Math.Max(position.Character, 0), span.End);
    }

    /// <summary>The span of a zero-based line, without its LF and a CR before it.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var starts = LineStarts;
        var start = starts[line];
        var end = line + 1 < starts.Length ? starts[line + 1] - 1 : Text.Length;
        if (end > start && Text[end - 1] == '\r' && end < Text.Length) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// The text after <paramref name="changes"/>, which must not overlap; their paths are not looked at.
    /// </summary>
    /// <exception cref="ArgumentException">Two changes overlap or one is outside the text.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        var result = new StringBuilder(Text.Length);
        var position = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length))
        {
            if (change.Span.Start < position || change.Span.End > Text.Length)
                throw new ArgumentException(
                    $"The change at {change.Span} overlaps another or is outside the text.",
                    nameof(changes));
            result.Append(Text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return WithText(result.Append(Text, position, Text.Length - position).ToString());
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var index = text.IndexOf('\n'); index >= 0; index = text.IndexOf('\n', index + 1)) starts.Add(index + 1);
        return starts.ToArray();
    }
}
