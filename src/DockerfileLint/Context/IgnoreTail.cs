using System.Collections.Immutable;
using System.Text;

namespace DockerfileLint.Context;

/// <summary>What every path that a pattern matches ends in.</summary>
/// <param name="Name">Its last name; null if wildcards decide a part of it.</param>
/// <param name="Extension">Where the name is not known, its extension with the dot; null if wildcards decide that too.</param>
internal readonly record struct IgnoreTail(string? Name, string? Extension)
{
    /// <summary>The end of a pattern.</summary>
    /// <param name="tokens">Its parts, without places that need no character.</param>
    /// <param name="isWhole">Whether a name begins after <c>**</c>.</param>
    public static IgnoreTail Of(ImmutableArray<IgnoreToken> tokens, bool isWhole)
    {
        var start = tokens.Length;
        while (start > 0 && tokens[start - 1] is { Kind: IgnoreTokenKind.Character, Character: not '/' }) start--;
        if (start == tokens.Length) return default;
        var text = new StringBuilder();
        for (var i = start; i < tokens.Length; i++) text.Append(tokens[i].Character);
        var tail = text.ToString();
        if (start == 0 || tokens[start - 1].Kind == IgnoreTokenKind.Character || tokens[start - 1].Kind == IgnoreTokenKind.Folders && isWhole) return new IgnoreTail(tail, Extension: null);
        var dot = tail.LastIndexOf('.');
        return new IgnoreTail(Name: null, dot < 0 ? null : tail.Substring(dot));
    }
}
