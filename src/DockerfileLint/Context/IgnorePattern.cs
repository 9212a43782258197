using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>A line of a .dockerignore, as BuildKit reads it (moby/patternmatcher): anchored at the context root, whole paths, <c>**</c> across folders.</summary>
public sealed class IgnorePattern
{
    private readonly ImmutableArray<IgnoreToken> tokens;
    private readonly IgnoreMatch match;
    private readonly bool needsAutomaton;

    internal IgnorePattern(TextSpan span, string text, bool isNegated)
    {
        Span = span;
        IsNegated = isNegated;
        Text = text;
        Error = IgnoreSyntax.Check(text, isNegated);
        tokens = Error is null ? IgnoreSyntax.Tokens(text) : ImmutableArray<IgnoreToken>.Empty;
        needsAutomaton = IgnoreAutomaton.IsNeeded(tokens);
        match = IgnoreSyntax.KindOf(text);
    }

    /// <summary>Where it stands in the file, without blanks around it.</summary>
    public TextSpan Span { get; }

    /// <summary>The pattern as it is matched: cleaned, without <c>!</c> and a leading slash.</summary>
    public string Text { get; }

    /// <summary>Whether it takes back what an earlier line has excluded.</summary>
    public bool IsNegated { get; }

    /// <summary>Why the builder refuses it; null where it does not.</summary>
    public string? Error { get; }

    /// <summary>Whether it matches this path itself; what it matches as a folder holds for all below, which is not looked at here.</summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public bool Matches(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        if (Error is not null) return false;
        return match switch
        {
            IgnoreMatch.Exact => path == Text,
            IgnoreMatch.Prefix => string.CompareOrdinal(path, 0, Text, 0, Text.Length - 2) == 0 && path.Length >= Text.Length - 2,
            IgnoreMatch.Suffix => MatchesSuffix(path),
            _ => needsAutomaton ? IgnoreAutomaton.Matches(tokens, path) : IgnoreGlob.Matches(tokens, path),
        };
    }

    private bool MatchesSuffix(string path)
    {
        var length = Text.Length - 2;
        if (path.Length >= length && string.CompareOrdinal(path, path.Length - length, Text, 2, length) == 0) return true;
        return length > 0 && Text[2] == '/' && path.Length == length - 1 && string.CompareOrdinal(path, 0, Text, 3, length - 1) == 0;
    }
}
