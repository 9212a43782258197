using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>
/// A line of a .dockerignore, as BuildKit reads it (moby/patternmatcher): anchored at the context root, whole paths,
/// <c>**</c> across folders.
/// </summary>
internal sealed class IgnorePattern
{
    private readonly ImmutableArray<IgnoreToken> tokens;
    private readonly IgnoreMatch match;

    internal IgnorePattern(TextSpan span, string text, bool isNegated, string? error = null)
    {
        Span = span;
        IsNegated = isNegated;
        Text = text;
        Error = error ?? IgnoreSyntax.Check(text, isNegated);
        match = IgnoreSyntax.KindOf(text);
        // What is compared as text is its own list of parts.
        tokens = Error is null && match == IgnoreMatch.Glob
            ? IgnoreSyntax.Tokens(text)
            : ImmutableArray<IgnoreToken>.Empty;
        ComparesHalves = IgnoreAutomaton.IsNeeded(tokens);
        foreach (var token in tokens)
            AsksForWords |= token.Kind is IgnoreTokenKind.WordEdge or IgnoreTokenKind.NoWordEdge;
    }

    /// <summary>A line of another kind of file, as the parts that it comes to.</summary>
    internal IgnorePattern(TextSpan span, string text, bool isNegated, ImmutableArray<IgnoreToken> tokens)
    {
        Span = span;
        IsNegated = isNegated;
        Text = text;
        match = IgnoreMatch.Glob;
        this.tokens = tokens;
    }

    /// <summary>Its span in the file, without whitespace around it.</summary>
    public TextSpan Span { get; }

    /// <summary>The pattern as it is matched: cleaned, without <c>!</c> and a leading slash.</summary>
    public string Text { get; }

    /// <summary>Whether it includes again what an earlier line has excluded.</summary>
    public bool IsNegated { get; }

    /// <summary>Why the builder refuses it; null if it does not.</summary>
    public string? Error { get; }

    /// <summary>
    /// Whether a set has to hold both halves of a character; else it is compared with the first only.
    /// </summary>
    internal bool ComparesHalves { get; }

    /// <summary>Whether it depends on where words begin or end.</summary>
    internal bool AsksForWords { get; }

    /// <summary>The number of its parts.</summary>
    internal int PartCount => match switch
    {
        IgnoreMatch.Glob => tokens.Length,
        IgnoreMatch.Exact => Text.Length,
        IgnoreMatch.Suffix when IsOfFolders => Text.Length - 2,
        _ => Text.Length - 1,
    };

    private bool IsOfFolders => Text.Length > 2 && Text[2] == '/';

    /// <summary>One of its parts.</summary>
    internal IgnoreToken PartAt(int index) => match switch
    {
        IgnoreMatch.Glob => tokens[index],
        IgnoreMatch.Prefix when index == Text.Length - 2 => new IgnoreToken(IgnoreTokenKind.Rest),
        IgnoreMatch.Suffix when index == 0 =>
            new IgnoreToken(IsOfFolders ? IgnoreTokenKind.Folders : IgnoreTokenKind.Rest),
        IgnoreMatch.Suffix => new IgnoreToken(IgnoreTokenKind.Character, Text[IsOfFolders ? index + 2 : index + 1]),
        _ => new IgnoreToken(IgnoreTokenKind.Character, Text[index]),
    };

    /// <summary>
    /// Whether it matches this path itself; a match of a folder applies to everything below, which isn't checked here.
    /// </summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public bool Matches(string path)
    {
        if (Error is not null) return false;
        return match switch
        {
            IgnoreMatch.Exact => path == Text,
            IgnoreMatch.Prefix =>
                string.CompareOrdinal(path, 0, Text, 0, Text.Length - 2) == 0 && path.Length >= Text.Length - 2,
            IgnoreMatch.Suffix => MatchesSuffix(path),
            _ => ComparesHalves ? IgnoreAutomaton.Matches(tokens, path) : IgnoreGlob.Matches(tokens, path),
        };
    }

    private bool MatchesSuffix(string path)
    {
        var length = Text.Length - 2;
        if (path.Length >= length && string.CompareOrdinal(path, path.Length - length, Text, 2, length) == 0)
            return true;
        return length > 0
            && Text[2] == '/'
            && path.Length == length - 1
            && string.CompareOrdinal(path, 0, Text, 3, length - 1) == 0;
    }
}
