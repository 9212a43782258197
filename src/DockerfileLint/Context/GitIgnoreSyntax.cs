using System;
using System.Collections.Immutable;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>Reads lines of a .gitignore as git does.</summary>
internal static class GitIgnoreSyntax
{
    private static readonly IgnoreToken Never = new(IgnoreTokenKind.Never);
    private static readonly IgnoreToken One = AnyByte();

    /// <summary>The pattern of a line; null for a comment or an empty line.</summary>
    public static IgnorePattern? Read(SourceText source, TextSpan line)
    {
        if (line.IsEmpty || source.Text[line.Start] == '#') return null;
        var text = Bytes(source.ToString(line));
        if (text.IndexOf('\0') is >= 0 and var end) text = text.Substring(0, end);
        text = TrimEnd(text);
        var isNegated = text.Length > 0 && text[0] == '!';
        if (isNegated) text = text.Substring(1);
        var isOfFolders = text.Length > 0 && text[text.Length - 1] == '/';
        if (isOfFolders) text = text.Substring(0, text.Length - 1);
        if (text.Length == 0) return null;
        var tokens = ImmutableArray.CreateBuilder<IgnoreToken>(text.Length + 2);
        AddTokens(text, tokens);
        if (isOfFolders) tokens.Add(new IgnoreToken(IgnoreTokenKind.Character, GitIgnoreFile.FolderMark));
        return new IgnorePattern(line, text, isNegated, tokens.ToImmutable());
    }

    /// <summary>A text with a character for each of its bytes, as git compares bytes.</summary>
    public static string Bytes(string text)
    {
        foreach (var character in text)
        {
            if (character < 0x80) continue;
            return new string(Array.ConvertAll(Encoding.UTF8.GetBytes(text), static one => (char)one));
        }

        return text;
    }

    /// <summary>Spaces at the end count only after a <c>\</c>.</summary>
    private static string TrimEnd(string text)
    {
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ') continue;
            if (text[i] == '\\' && ++i == text.Length) return text;
            end = i + 1;
        }

        return text.Substring(0, end);
    }

    private static void AddTokens(string text, ImmutableArray<IgnoreToken>.Builder tokens)
    {
        // Without a slash, it is a name in any folder.
        var isName = !text.Contains('/');
        if (isName) tokens.Add(new IgnoreToken(IgnoreTokenKind.Folders));
        var start = text[0] == '/' ? 1 : 0;
        // What comes before the first wildcard is compared by itself, so that a ** after it may begin inside a name.
        var first = text.IndexOfAny(['*', '?', '[', '\\'], start);
        for (var i = start; i < text.Length; i++) tokens.Add(Read(text, ref i, first, isName));
    }

    private static IgnoreToken Read(string text, ref int i, int first, bool isName)
    {
        switch (text[i])
        {
            case '*':
                return Stars(text, ref i, first, isName);
            case '?':
                return One;
            case '[':
                if (GitIgnoreSet.Read(text, ref i) is { } set) return set;
                i = text.Length;
                return Never;
            case '\\':
                return ++i == text.Length ? Never : new IgnoreToken(IgnoreTokenKind.Character, text[i]);
            default:
                return new IgnoreToken(IgnoreTokenKind.Character, text[i]);
        }
    }

    private static IgnoreToken Stars(string text, ref int i, int first, bool isName)
    {
        var start = i;
        while (i + 1 < text.Length && text[i + 1] == '*') i++;
        var next = i + 1;
        if (i == start || isName || start > first && text[start - 1] != '/') return new(IgnoreTokenKind.Many);
        var isLast = next == text.Length || string.CompareOrdinal(text, next, "\\/", 0, 2) == 0;
        if (isLast) return new(IgnoreTokenKind.Rest);
        if (text[next] != '/') return new(IgnoreTokenKind.Many);
        i = next;
        return new(IgnoreTokenKind.Folders);
    }

    private static IgnoreToken AnyByte()
    {
        var taken = new bool[256];
        for (var i = 0; i < taken.Length; i++) taken[i] = true;
        return GitIgnoreSet.TokenOf(taken);
    }
}
