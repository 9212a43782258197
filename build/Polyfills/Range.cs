using Microsoft.CodeAnalysis;

namespace System;

/// <summary>What <c>1..^1</c> is: a part of a list.</summary>
/// <param name="start">Its first place.</param>
/// <param name="end">The place after its last one.</param>
[Embedded]
internal readonly struct Range(Index start, Index end)
{
    public static Range All => new(new Index(0), new Index(0, fromEnd: true));

    public Index Start { get; } = start;

    public Index End { get; } = end;

    public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

    public static Range EndAt(Index end) => new(new Index(0), end);
}
