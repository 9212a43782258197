using System;
using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Which places in a text the fixes of a batch change: a bit for each, so that any number of changes is linear.
/// </summary>
internal sealed class ClaimedText(int length)
{
    private readonly ulong[] replaced = new ulong[(length >> 6) + 1];
    private readonly ulong[] inserted = new ulong[(length >> 6) + 1];
    private readonly Dictionary<int, string> inserters = [];
    private readonly HashSet<(int Position, string Text)> insertions = [];

    /// <summary>
    /// Whether a change can be made together with those before it. Insertions in the same place can if they are of one
    /// rule, such as several lines that it adds to a file; two rules, or the same line twice, have to wait for each
    /// other.
    /// </summary>
    public bool IsFree(TextChange change, string rule)
    {
        var span = change.Span;
        if (!span.IsEmpty) return !Any(replaced, span) && !Any(inserted, span);
        if (Any(replaced, new TextSpan(span.Start, 1))) return false;
        return !inserters.TryGetValue(span.Start, out var owner)
            || owner == rule && !insertions.Contains((span.Start, change.NewText));
    }

    public void Claim(TextChange change, string rule)
    {
        var span = change.Span;
        if (!span.IsEmpty)
        {
            Set(replaced, span);
            return;
        }

        Set(inserted, new TextSpan(span.Start, 1));
        inserters[span.Start] = rule;
        insertions.Add((span.Start, change.NewText));
    }

    private static bool Any(ulong[] bits, TextSpan span)
    {
        for (var position = span.Start; position < span.End; position = (position | 63) + 1)
            if ((bits[position >> 6] & Mask(position, span.End)) != 0) return true;
        return false;
    }

    private static void Set(ulong[] bits, TextSpan span)
    {
        for (var position = span.Start; position < span.End; position = (position | 63) + 1)
            bits[position >> 6] |= Mask(position, span.End);
    }

    /// <summary>
    /// The bits from a position to the end of its word, or to <paramref name="end"/> where that comes first.
    /// </summary>
    private static ulong Mask(int position, int end)
    {
        var from = ulong.MaxValue << (position & 63);
        var last = Math.Min(position | 63, end - 1);
        return from & (ulong.MaxValue >> (63 - (last & 63)));
    }
}
