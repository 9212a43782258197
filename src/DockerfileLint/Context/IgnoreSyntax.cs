using System.Collections.Immutable;

namespace DockerfileLint.Context;

/// <summary>Reads patterns.</summary>
internal static class IgnoreSyntax
{
    private const string Malformed = "its brackets or escapes are wrong";

    /// <summary>Why the builder refuses a pattern; null where it does not.</summary>
    public static string? Check(string text, bool isNegated)
    {
        if (isNegated && text.Length == 0) return "nothing stands behind the !";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && ++i == text.Length) return Malformed;
            if (text[i] != '[' || i > 0 && text[i - 1] == '\\' && !IsEscapedBackslash(text, i - 1)) continue;
            i = EndOfSet(text, i + 1);
            if (i < 0) return Malformed;
        }

        return null;
    }

    public static ImmutableArray<IgnoreToken> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<IgnoreToken>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*' when i + 1 < text.Length && text[i + 1] == '*':
                    i++;
                    if (i + 1 < text.Length && text[i + 1] == '/') i++;
                    tokens.Add(new IgnoreToken(i + 1 == text.Length ? IgnoreTokenKind.Rest : IgnoreTokenKind.Folders));
                    break;
                case '*':
                    tokens.Add(new IgnoreToken(IgnoreTokenKind.Many));
                    break;
                case '?':
                    tokens.Add(new IgnoreToken(IgnoreTokenKind.One));
                    break;
                case '[':
                    var end = EndOfSet(text, i + 1);
                    tokens.Add(new IgnoreToken(IgnoreTokenKind.Set, Set: text.Substring(i + 1, end - i - 1)));
                    i = end;
                    break;
                case '\\':
                    tokens.Add(new IgnoreToken(IgnoreTokenKind.Character, text[++i]));
                    break;
                default:
                    tokens.Add(new IgnoreToken(IgnoreTokenKind.Character, text[i]));
                    break;
            }
        }

        return tokens.ToImmutable();
    }

    /// <summary>Plain texts with <c>**</c> at one end are compared as text, and so match a little more than the wildcard by itself would.</summary>
    public static IgnoreMatch KindOf(string text, ImmutableArray<IgnoreToken> tokens)
    {
        if (text.IndexOf('\\') >= 0) return IgnoreMatch.Glob;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == IgnoreTokenKind.Character) continue;
            var isEnd = tokens[i].Kind == IgnoreTokenKind.Rest && tokens.Length > 1;
            var isStart = i == 0 && tokens[i].Kind is IgnoreTokenKind.Folders or IgnoreTokenKind.Rest;
            if (isEnd && !HasWildcardBefore(tokens, i) && text.EndsWith("**", System.StringComparison.Ordinal)) return IgnoreMatch.Prefix;
            if (!isStart || HasWildcardAfter(tokens)) return IgnoreMatch.Glob;
            return IgnoreMatch.Suffix;
        }

        return IgnoreMatch.Exact;
    }

    private static bool HasWildcardBefore(ImmutableArray<IgnoreToken> tokens, int end)
    {
        for (var i = 0; i < end; i++)
            if (tokens[i].Kind != IgnoreTokenKind.Character) return true;
        return false;
    }

    private static bool HasWildcardAfter(ImmutableArray<IgnoreToken> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
            if (tokens[i].Kind != IgnoreTokenKind.Character) return true;
        return false;
    }

    private static bool IsEscapedBackslash(string text, int index)
    {
        var count = 0;
        while (index - count >= 0 && text[index - count] == '\\') count++;
        return count % 2 == 0;
    }

    /// <summary>The index of the bracket that closes a set; -1 where Go's path matching or regular expressions refuse the set.</summary>
    private static int EndOfSet(string text, int index)
    {
        if (index < text.Length && text[index] == '^') index++;
        for (var first = true; index < text.Length; first = false)
        {
            if (text[index] == ']' && !first) return index;
            if (!ReadOne(text, ref index, out var low)) return -1;
            if (index >= text.Length || text[index] != '-') continue;
            index++;
            if (!ReadOne(text, ref index, out var high) || high < low) return -1;
        }

        return -1;
    }

    private static bool ReadOne(string text, ref int index, out char character)
    {
        character = '\0';
        if (index >= text.Length || text[index] is '-' or ']') return false;
        if (text[index] == '\\' && ++index >= text.Length) return false;
        character = text[index++];
        return true;
    }
}
