using System;

namespace DockerfileLint.Text;

/// <summary>
/// A piece of source as the builder reads it: continuations are joined, comments and empty lines inside them are
/// removed. Offsets are offsets of this text; <see cref="ToSource(TextSpan)"/> leads back to the file. Nothing is
/// copied where nothing is joined.
/// </summary>
internal sealed class LogicalText
{
    private readonly string text;
    private readonly int start;
    private readonly LogicalSegment[]? segments;

    /// <summary>A piece of the source as written.</summary>
    public LogicalText(SourceText source, TextSpan span)
    {
        Source = source;
        text = source.Text;
        start = span.Start;
        Length = span.Length;
    }

    /// <summary>A joined text; <paramref name="segments"/> are sorted by offset and cover it from offset 0.</summary>
    internal LogicalText(SourceText source, string joined, LogicalSegment[] segments)
        : this(source, joined, 0, joined.Length, segments)
    {
    }

    private LogicalText(SourceText source, string text, int start, int length, LogicalSegment[]? segments)
    {
        Source = source;
        this.text = text;
        this.start = start;
        Length = length;
        this.segments = segments;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>
    /// Whether lines were joined, so that offsets differ from those of the file by more than a constant.
    /// </summary>
    public bool IsJoined => segments is not null;

    /// <summary>The span of the text in the file, joins included.</summary>
    public TextSpan SourceSpan => ToSource(new TextSpan(0, Length));

    /// <summary>The string that contains this text, from <see cref="BufferStart"/> on, for scanners.</summary>
    internal string Buffer => text;

    /// <summary>Where this text begins in <see cref="Buffer"/>.</summary>
    internal int BufferStart => start;

    /// <summary>The code unit at an offset.</summary>
    public char this[int offset] => text[start + offset];

    /// <summary>The text, without a copy.</summary>
    public ReadOnlySpan<char> AsSpan() => text.AsSpan(start, Length);

    /// <summary>The text within <paramref name="span"/>, without a copy.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => text.AsSpan(start + span.Start, span.Length);

    /// <summary>A part of this text.</summary>
    public LogicalText Slice(TextSpan span) => new(Source, text, start + span.Start, span.Length, segments);

    /// <summary>The text within <paramref name="span"/> as a string.</summary>
    public string ToString(TextSpan span) => text.Substring(start + span.Start, span.Length);

    public override string ToString() => text.Substring(start, Length);

    /// <summary>
    /// The offset in the file of an offset in this text; for the end, the place after the last code unit.
    /// </summary>
    public int ToSource(int offset)
    {
        if (segments is null) return start + offset;
        var position = start + offset;
        var segment = segments[FindSegment(position)];
        return segment.Source + (position - segment.Offset);
    }

    /// <summary>
    /// The span in the file of a span in this text; it ends right after the last code unit, before any join.
    /// </summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (segments is null) return new TextSpan(start + span.Start, span.Length);
        if (span.Length == 0)
            return new TextSpan(
                span.Start == Length && Length > 0 ? ToSource(Length - 1) + 1 : ToSource(span.Start),
                0);
        return TextSpan.FromBounds(ToSource(span.Start), ToSource(span.End - 1) + 1);
    }

    private int FindSegment(int position) => Math.Max(
        0,
        BinarySearch.First(
            segments!.Length, (segments, position), static (all, i) => all.segments[i].Offset > all.position) - 1);
}
