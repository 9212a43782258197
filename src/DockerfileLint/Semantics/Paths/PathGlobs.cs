using System;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Paths;

/// <summary>
/// Shell wildcards over absolute paths: <c>*</c> and <c>?</c> never stand for a slash, nor for a leading dot; brackets
/// are sets.
/// </summary>
internal static class PathGlobs
{
    public static bool IsGlob(string text) => text.AsSpan().IndexOfAny('*', '?', '[') >= 0;

    /// <summary>The folder above the first part that holds a wildcard.</summary>
    public static string Folder(string pattern)
    {
        var wild = pattern.AsSpan().IndexOfAny('*', '?', '[');
        if (wild < 0) return pattern;
        var slash = pattern.LastIndexOf('/', wild);
        return slash <= 0 ? "/" : pattern.Substring(0, slash);
    }

    /// <summary>Whether the path or a folder above it matches.</summary>
    public static bool CoversPath(string pattern, string path)
    {
        int p = 0, t = 0;
        while (true)
        {
            var pEnd = PartEnd(pattern, p);
            var tEnd = PartEnd(path, t);
            if (!MatchesPart(pattern.AsSpan(p, pEnd - p), path.AsSpan(t, tEnd - t))) return false;
            if (pEnd == pattern.Length) return true;
            if (tEnd == path.Length) return false;
            p = pEnd + 1;
            t = tEnd + 1;
        }
    }

    private static int PartEnd(string text, int start)
    {
        var end = text.IndexOf('/', start);
        return end < 0 ? text.Length : end;
    }

    private static bool MatchesPart(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        if (name.Length > Limits.NameLength)
            return pattern.Length == 1 && pattern[0] == '*' || pattern.SequenceEqual(name);
        if (name.Length > 0
            && name[0] == '.'
            && pattern.Length > 0
            && pattern[0] is '*' or '?'
            && name.Length > 0
            && name[0] == '.')
            return false;
        int p = 0, n = 0, star = -1, mark = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = n;
            }
            else if (p < pattern.Length && MatchesOne(pattern, p, name[n], out var next))
            {
                p = next;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, int index, char c, out int next)
    {
        next = index + 1;
        if (pattern[index] == '?') return true;
        if (pattern[index] != '[') return pattern[index] == c;
        var close = pattern.Slice(index + 1).IndexOf(']');
        if (close <= 0) return c == '[';
        var set = pattern.Slice(index + 1, close);
        next = index + close + 2;
        var negated = set[0] is '!' or '^';
        if (negated) set = set.Slice(1);
        return InSet(set, c) != negated;
    }

    private static bool InSet(ReadOnlySpan<char> set, char c)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (c >= set[i] && c <= set[i + 2]) return true;
                i += 2;
            }
            else if (set[i] == c)
            {
                return true;
            }
        }

        return false;
    }
}
