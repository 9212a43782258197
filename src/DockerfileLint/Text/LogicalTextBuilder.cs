using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Text;

/// <summary>Joins pieces of one source to a <see cref="LogicalText"/>.</summary>
internal sealed class LogicalTextBuilder(SourceText source)
{
    private readonly StringBuilder text = new();
    private readonly List<LogicalSegment> segments = [];

    public int Length => text.Length;

    public LogicalTextBuilder Append(TextSpan span)
    {
        if (span.Length == 0 && segments.Count > 0) return this;
        segments.Add(new LogicalSegment(text.Length, span.Start));
        text.Append(source.Text, span.Start, span.Length);
        return this;
    }

    public LogicalTextBuilder Append(LogicalText part)
    {
        // Piece by piece, so that every code unit keeps its own place.
        var offset = 0;
        while (offset < part.Length)
        {
            var end = offset + 1;
            while (end < part.Length && part.ToSource(end) == part.ToSource(end - 1) + 1) end++;
            Append(part.ToSource(TextSpan.FromBounds(offset, end)));
            offset = end;
        }

        return this;
    }

    public LogicalText ToLogicalText() =>
        segments.Count == 0
            ? new LogicalText(source, default(TextSpan))
            : new LogicalText(source, text.ToString(), segments.ToArray());
}
