using System;

namespace DockerfileLint.Text;

/// <summary>
/// Short texts that a file repeats, such as the names of programs and options: each is one string, as long as nothing
/// else has taken its place. Threads may overwrite each other's entries; what they find is always a whole string.
/// </summary>
internal static class SharedTexts
{
    private const int Places = 1024;
    private static readonly string?[] Known = new string?[Places];

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return "";
        if (text.Length > Limits.RepeatedText) return text.ToString();
        var place = PlaceOf(text);
        if (Known[place] is { } known && known.AsSpan().SequenceEqual(text)) return known;
        return Known[place] = text.ToString();
    }

    /// <summary>FNV-1a over the code units.</summary>
    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var hash = 2166136261;
        foreach (var character in text) hash = unchecked((hash ^ character) * 16777619);
        return (int)((hash ^ (hash >> 16)) % Places);
    }
}
