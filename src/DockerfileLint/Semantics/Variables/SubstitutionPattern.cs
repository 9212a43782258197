using System;
using System.Collections.Generic;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>
/// The pattern of <c>${name#pattern}</c> and its like: <c>*</c>, <c>?</c> and escapes, no brackets, no anchors.
/// </summary>
internal sealed class SubstitutionPattern
{
    private const char AnyOne = '\uFDD0';
    private const char AnyMany = '\uFDD1';

    private readonly char[] tokens;

    private SubstitutionPattern(char[] tokens) => this.tokens = tokens;

    /// <summary>Reads a pattern; null where it holds an escape that the builder refuses.</summary>
    public static SubstitutionPattern? Parse(string pattern)
    {
        var parsed = new List<char>(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                var next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
                if (next is '}' or '/') continue;
                if (next is not ('*' or '?' or '\\')) return null;
                parsed.Add(next);
                i++;
            }
            else
            {
                parsed.Add(c switch { '*' => AnyMany, '?' => AnyOne, _ => c });
            }
        }

        return new SubstitutionPattern(parsed.ToArray());
    }

    /// <summary>
    /// The value without the shortest or longest match at its start; null where that would take too long.
    /// </summary>
    public string? TrimStart(string value, bool longest)
    {
        if ((long)value.Length * tokens.Length > Limits.PatternSteps) return null;
        var end = MatchEnd(value, 0, tokens, longest);
        return end < 0 ? value : value.Substring(end);
    }

    /// <summary>
    /// The value without the shortest or longest match at its end; null where that would take too long.
    /// </summary>
    public string? TrimEnd(string value, bool longest)
    {
        if ((long)value.Length * tokens.Length > Limits.PatternSteps) return null;
        var reversed = value.ToCharArray();
        Array.Reverse(reversed);
        var backwards = (char[])tokens.Clone();
        Array.Reverse(backwards);
        var length = MatchEnd(new string(reversed), 0, backwards, longest);
        return length < 0 ? value : value.Substring(0, value.Length - length);
    }

    /// <summary>
    /// Replaces the first or every match, each as long as can be; null where that would take too long.
    /// </summary>
    public string? Replace(string value, string replacement, bool all)
    {
        // A pattern without a star looks at no more than its own length from each place on.
        var reach = Array.IndexOf(tokens, AnyMany) < 0 ? 1 : value.Length;
        if ((long)value.Length * reach * (tokens.Length + 1) > Limits.PatternSteps) return null;
        var result = new StringBuilder(value.Length);
        var position = 0;
        var lastEnd = -1;
        while (position <= value.Length)
        {
            var end = MatchEnd(value, position, tokens, longest: true);
            var matched = end >= 0 && !(end == position && position == lastEnd);
            if (result.Length > Limits.ExpandedLength) return null;
            if (matched)
            {
                if (all) ReplacementTemplate.Append(result, replacement, value, position, end - position);
                else result.Append(replacement);
                lastEnd = end;
            }

            if (matched && !all) return result.Append(value, end, value.Length - end).ToString();
            if (matched && end > position)
            {
                position = end;
                continue;
            }

            if (position < value.Length) result.Append(value[position]);
            position++;
        }

        return result.ToString();
    }

    /// <summary>The end of the shortest or longest match that begins at <paramref name="start"/>, or -1.</summary>
    private static int MatchEnd(string value, int start, char[] pattern, bool longest)
    {
        if (Array.IndexOf(pattern, AnyMany) < 0) return MatchEnd(value, start, pattern);
        var reachable = new bool[value.Length - start + 1];
        reachable[0] = true;
        foreach (var token in pattern) Step(value, start, token, reachable);
        return (longest ? Array.LastIndexOf(reachable, true) : Array.IndexOf(reachable, true)) is var found and >= 0
            ? start + found
            : -1;
    }

    /// <summary>The end of the one match that a pattern without a star can have.</summary>
    private static int MatchEnd(string value, int start, char[] pattern)
    {
        if (pattern.Length > value.Length - start) return -1;
        for (var i = 0; i < pattern.Length; i++)
            if (!MatchesOne(pattern[i], value[start + i])) return -1;
        return start + pattern.Length;
    }

    private static bool MatchesOne(char token, char c) => token == AnyOne ? c != '\n' : c == token;

    private static void Step(string value, int start, char token, bool[] reachable)
    {
        if (token == AnyMany)
        {
            for (var i = 1; i < reachable.Length; i++)
                if (reachable[i - 1] && value[start + i - 1] != '\n') reachable[i] = true;
            return;
        }

        for (var i = reachable.Length - 1; i > 0; i--)
            reachable[i] = reachable[i - 1] && MatchesOne(token, value[start + i - 1]);
        reachable[0] = false;
    }
}
