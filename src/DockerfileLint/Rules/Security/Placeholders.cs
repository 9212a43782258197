using System;
using System.Collections.Generic;

namespace DockerfileLint.Rules.Security;

/// <summary>Values that are there in the place of a secret.</summary>
internal static class Placeholders
{
    // A program takes them as passwords, too.
    private static readonly HashSet<string> Weak = new(StringComparer.OrdinalIgnoreCase)
    {
        "changeme", "changeit", "pass", "password", "placeholder", "test", "user", "username",
    };

    private static readonly string[] Unused =
        ["dummy", "fake", "example", "unused", "unset", "notasecret", "notused"];

    private static readonly string[] Requests = ["insert", "replace"];

    /// <summary>Whether a value is written out: no variable or template gives it, and it is no placeholder.</summary>
    public static bool IsWrittenOut(string value) =>
        value.IndexOfAny(['$', '<', '{', '%']) < 0 && !Is(value);

    /// <summary>Whether a value is a placeholder, or a word that is in examples and tests.</summary>
    public static bool Is(string value) => Weak.Contains(value) || IsPlain(value);

    /// <summary>Whether a value is plainly no secret.</summary>
    public static bool IsPlain(string value) => IsUnused(value) || IsRequest(value);

    /// <summary>Whether a value asks for another one: <c>&lt;token&gt;</c>, <c>YOUR_API_KEY</c>.</summary>
    public static bool IsRequest(string value)
    {
        if (value is ['<', .., '>']) return true;
        if (!RandomText.IsOfWords(value) || NameWords.Of(value) is not { Count: > 0 } words) return false;
        return Array.Exists(Requests, one => words[0].StartsWith(one, StringComparison.Ordinal))
            || (words.Count == 1 ? words[0] is "todo" or "fixme" or "tbd" : words[words.Count - 1] == "here")
            || words.Exists(static word => word.StartsWith("your", StringComparison.Ordinal));
    }

    /// <summary>Whether a value says that nothing reads it: <c>dummy</c>, <c>xxxx</c>, <c>not-a-secret</c>.</summary>
    private static bool IsUnused(string value)
    {
        if (value.Trim('x', 'X', '*').Length == 0) return true;
        // The keys in the documentation of AWS end so.
        if (value.EndsWith("EXAMPLE", StringComparison.Ordinal)) return true;
        if (value.EndsWith("EXAMPLEKEY", StringComparison.Ordinal)) return true;
        if (!RandomText.IsOfWords(value) || NameWords.Of(value) is not { Count: > 0 } words) return false;
        return words.Count > 1 && words[0] == "not"
            || words.Exists(static word => Array.Exists(
                Unused, one => word.StartsWith(one, StringComparison.Ordinal)));
    }
}
