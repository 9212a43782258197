using System;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>Joins the physical lines of an instruction; a single one is not copied.</summary>
internal sealed class LineJoiner(SourceText source)
{
    private TextSpan[] pieces = new TextSpan[8];
    private char[] buffer = new char[256];
    private int count;
    private int length;

    public void Clear()
    {
        count = 0;
        length = 0;
    }

    public void Add(int start, int end)
    {
        if (count > 0 && start == end) return;
        // An empty piece only marks the position of an instruction without any text.
        if (count == 1 && pieces[0].IsEmpty) count = 0;
        if (count == pieces.Length) Array.Resize(ref pieces, count * 2);
        pieces[count++] = TextSpan.FromBounds(start, end);
        length += end - start;
    }

    /// <summary>The joined text without whitespace at its ends.</summary>
    public LogicalText Join()
    {
        if (count == 1) return Trim(new LogicalText(source, pieces[0]));
        if (buffer.Length < length) buffer = new char[Math.Max(length, buffer.Length * 2)];
        var segments = new LogicalSegment[count];
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            segments[i] = new LogicalSegment(position, pieces[i].Start);
            source.Text.CopyTo(pieces[i].Start, buffer, position, pieces[i].Length);
            position += pieces[i].Length;
        }

        return Trim(new LogicalText(source, new string(buffer, 0, length), segments));
    }

    private static LogicalText Trim(LogicalText joined)
    {
        var span = joined.AsSpan();
        var start = Blanks.SkipSpaces(span, 0);
        var end = Blanks.TrimEnd(span, start, span.Length);
        return start == 0 && end == span.Length ? joined : joined.Slice(TextSpan.FromBounds(start, end));
    }
}
