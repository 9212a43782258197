using System.Collections.Immutable;

namespace DockerfileLint.Context;

/// <summary>Reads patterns.</summary>
internal static class IgnoreSyntax
{
    /// <summary>A line that the builder can't read.</summary>
    public const string TooLong = "its line is longer than 65,535 bytes";

    /// <summary>A pattern that can't be read as a wildcard.</summary>
    public const string Malformed = "its brackets or escapes are malformed";

    /// <summary>Why the builder refuses a pattern; null if it does not.</summary>
    public static string? Check(string text, bool isNegated)
    {
        if (isNegated && text is ("" or "/")) return "nothing follows the !";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                if (IgnoreEscape.Read(text, ref i) is null) return Malformed;
            }
            else if (text[i] == '[')
            {
                i = IgnoreSet.EndOf(text, i + 1);
                if (i < 0) return Malformed;
            }
        }

        return null;
    }

    /// <summary>The parts of a pattern that is not refused.</summary>
    public static ImmutableArray<IgnoreToken> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<IgnoreToken>(text.Length);
        for (var i = 0; i < text.Length; i++) tokens.Add(Read(text, ref i));
        return tokens.ToImmutable();
    }

    /// <summary>
    /// Plain texts with <c>**</c> at one end are compared as text, and so match a little more than the wildcard by
    /// itself would.
    /// </summary>
    public static IgnoreMatch KindOf(string text)
    {
        var kind = IgnoreMatch.Exact;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i++;
                if (i + 1 < text.Length && text[i + 1] == '/') i++;
                kind = i + 1 == text.Length && kind == IgnoreMatch.Exact ? IgnoreMatch.Prefix : IgnoreMatch.Glob;
                if (start == 0) kind = IgnoreMatch.Suffix;
            }
            else if (text[i] is '*' or '?' or '[' or ']' or '\\')
            {
                kind = IgnoreMatch.Glob;
                if (text[i] == '\\') i++;
            }
        }

        return kind;
    }

    private static IgnoreToken Read(string text, ref int i)
    {
        switch (text[i])
        {
            case '*' when i + 1 < text.Length && text[i + 1] == '*':
                i++;
                if (i + 1 < text.Length && text[i + 1] == '/') i++;
                return new IgnoreToken(i + 1 == text.Length ? IgnoreTokenKind.Rest : IgnoreTokenKind.Folders);
            case '*':
                return new IgnoreToken(IgnoreTokenKind.Many);
            case '?':
                return new IgnoreToken(IgnoreTokenKind.One);
            case '^':
                return new IgnoreToken(IgnoreTokenKind.Start);
            case '\\':
                return IgnoreEscape.Read(text, ref i)!.Value;
            case '[':
                var start = i + 1;
                i = IgnoreSet.EndOf(text, start);
                return new IgnoreToken(IgnoreTokenKind.Set, Set: text.Substring(start, i - start));
            default:
                return new IgnoreToken(IgnoreTokenKind.Character, text[i]);
        }
    }
}
