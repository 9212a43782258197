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
    private readonly string start;

    /// <summary>The number of slashes in every path that it matches; the highest number if <c>**</c> matches any number.</summary>
    private readonly int depth;

    internal IgnorePattern(TextSpan span, string text, bool isNegated, string? error = null)
    {
        Span = span;
        IsNegated = isNegated;
        Text = text;
        Error = error ?? IgnoreSyntax.Check(text, isNegated);
        tokens = Error is null ? IgnoreSyntax.Tokens(text) : ImmutableArray<IgnoreToken>.Empty;
        needsAutomaton = IgnoreAutomaton.IsNeeded(tokens);
        match = IgnoreSyntax.KindOf(text);
        start = PlainStart();
        depth = needsAutomaton ? int.MaxValue : FindDepth();
        // **x is compared with the end of the path as text, so a name may go on to the left.
        Tail = needsAutomaton ? default : IgnoreTail.Of(tokens, isWhole: match != IgnoreMatch.Suffix || text.Length < 3 || text[2] == '/');
    }

    /// <summary>Its span in the file, without whitespace around it.</summary>
    public TextSpan Span { get; }

    /// <summary>The pattern as it is matched: cleaned, without <c>!</c> and a leading slash.</summary>
    public string Text { get; }

    /// <summary>Whether it includes again what an earlier line has excluded.</summary>
    public bool IsNegated { get; }

    /// <summary>Why the builder refuses it; null if it does not.</summary>
    public string? Error { get; }

    /// <summary>What every path that it matches ends in.</summary>
    internal IgnoreTail Tail { get; }

    /// <summary>Whether it matches at any depth.</summary>
    internal bool IsOfAnyDepth => depth == int.MaxValue;

    /// <summary>A bit for each character but the slash that every path which it matches holds; some share one.</summary>
    internal ulong Characters
    {
        get
        {
            ulong characters = 0;
            foreach (var token in tokens)
                if (token.Kind == IgnoreTokenKind.Character) characters |= BitOf(token.Character);
            return characters;
        }
    }

    /// <summary>A bit for each character of a path.</summary>
    internal static ulong CharactersOf(string path)
    {
        ulong characters = 0;
        foreach (var character in path) characters |= BitOf(character);
        return characters;
    }

    /// <summary>Whether it can match something below a folder; true where that would take long to say.</summary>
    internal bool CanMatchBelow(string folder)
    {
        if (needsAutomaton && match == IgnoreMatch.Glob || match == IgnoreMatch.Suffix) return true;
        var shared = Math.Min(start.Length, folder.Length + 1);
        if (string.CompareOrdinal(start, 0, folder, 0, Math.Min(shared, folder.Length)) != 0 || shared > folder.Length && start[folder.Length] != '/') return false;
        return IsDeeperThan(folder);
    }

    /// <summary>Whether it matches this path itself; a match of a folder applies to everything below, which isn't checked here.</summary>
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

    /// <summary>Whether it has more parts than a folder.</summary>
    private bool IsDeeperThan(string folder)
    {
        var left = depth;
        for (var i = 0; i < folder.Length && left > 0; i++)
            if (folder[i] == '/') left--;
        return left > 0;
    }

    private int FindDepth()
    {
        var slashes = 0;
        foreach (var token in tokens)
        {
            if (token.Kind is IgnoreTokenKind.Folders or IgnoreTokenKind.Rest) return int.MaxValue;
            if (token is { Kind: IgnoreTokenKind.Character, Character: '/' }) slashes++;
        }

        return slashes;
    }

    private string PlainStart()
    {
        if (match == IgnoreMatch.Exact) return Text;
        if (match == IgnoreMatch.Prefix) return Text.Substring(0, Text.Length - 2);
        var length = 0;
        while (length < tokens.Length && tokens[length].Kind == IgnoreTokenKind.Character) length++;
        var plain = new char[length];
        for (var i = 0; i < length; i++) plain[i] = tokens[i].Character;
        return new string(plain);
    }

    private static ulong BitOf(char character) => character == '/' ? 0 : 1UL << (character & 63);

    private bool MatchesSuffix(string path)
    {
        var length = Text.Length - 2;
        if (path.Length >= length && string.CompareOrdinal(path, path.Length - length, Text, 2, length) == 0) return true;
        return length > 0 && Text[2] == '/' && path.Length == length - 1 && string.CompareOrdinal(path, 0, Text, 3, length - 1) == 0;
    }
}
