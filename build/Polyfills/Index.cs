using Microsoft.CodeAnalysis;

namespace System;

/// <summary>What <c>^1</c> is: a place in a list, counted from its start or from its end.</summary>
/// <param name="value">The count.</param>
/// <param name="fromEnd">Whether it is from the end.</param>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static implicit operator Index(int value) => new(value);

    /// <summary>The place in a list of this length.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
