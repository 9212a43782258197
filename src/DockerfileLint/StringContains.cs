#if NETSTANDARD2_0
using System;

namespace DockerfileLint;

/// <summary>What newer frameworks have on a string.</summary>
internal static class StringContains
{
    public static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

    public static bool Contains(this string text, string value, StringComparison comparison) =>
        text.IndexOf(value, comparison) >= 0;
}
#endif
