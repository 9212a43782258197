using System;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>Finds the variables that a POSIX word names.</summary>
internal static class WordVariables
{
    public static ImmutableArray<string> Of(ReadOnlySpan<char> text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '\'' when !quoted:
                    var close = text.Slice(i + 1).IndexOf('\'');
                    i = close < 0 ? text.Length : i + 1 + close;
                    break;
                case '$':
                    Add(text, i, names);
                    break;
            }
        }

        return names.ToImmutable();
    }

    private static void Add(ReadOnlySpan<char> text, int dollar, ImmutableArray<string>.Builder names)
    {
        var start = dollar + 1;
        if (start < text.Length && text[start] == '{') start++;
        if (start < text.Length && text[start] is '#' or '!') start++;
        if (start >= text.Length || !CharTable.IsNameStart(text[start])) return;
        var stop = start + 1;
        while (stop < text.Length && CharTable.IsName(text[stop])) stop++;
        var name = text.Slice(start, stop - start).ToString();
        if (!names.Contains(name)) names.Add(name);
    }
}
