using System;

namespace DockerfileLint.Diagnostics;

/// <summary>The form of rule IDs, and what the IDs of this library's own rules say.</summary>
internal static class RuleId
{
    private const string Reserved = "DFL";
    private const string Pages = "https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/rules/";

    /// <summary>The letters of a well-formed ID; null if it isn't one.</summary>
    public static string? PrefixOf(string id)
    {
        var letters = 0;
        while (letters < id.Length && id[letters] is >= 'A' and <= 'Z') letters++;
        var end = letters;
        while (end < id.Length && id[end] is >= '0' and <= '9') end++;
        return letters is >= 2 and <= 10 && end == id.Length && end - letters is >= 1 and <= 6
            ? id.Substring(0, letters)
            : null;
    }

    /// <summary>Whether an ID, in any case, has the prefix of this library's own rules.</summary>
    public static bool IsReserved(string id) => id.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase);

    public static RuleCategory CategoryOf(string id) =>
        IsOwn(id) ? (RuleCategory)(id[Reserved.Length] - '0') : RuleCategory.Other;

    public static string? HelpLinkOf(string id) => IsOwn(id) ? Pages + id + ".md" : null;

    private static bool IsOwn(string id) => id.Length == Reserved.Length + 4 && PrefixOf(id) == Reserved;
}
