using System;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules;

/// <summary>Whether a rule can be named, selected and configured like every other.</summary>
internal static class RuleCheck
{
    /// <summary>What is wrong with a rule; null if nothing is.</summary>
    public static string? ProblemOf(Rule rule)
    {
        if (rule.Descriptor is not { } descriptor) return "has no descriptor";
        if (descriptor.Id is null || RuleId.PrefixOf(descriptor.Id) is null)
            return $"'{descriptor.Id}' isn't a valid rule ID; use 2 to 10 upper-case letters and 1 to 6 digits, "
                + "such as ACME0001";
        var isOwn = rule.GetType().Assembly == typeof(Rule).Assembly;
        if (!isOwn && RuleId.IsReserved(descriptor.Id))
            return $"the prefix of '{descriptor.Id}' is reserved; use another one than DFL";
        if (!IsName(descriptor.Name))
            return $"'{descriptor.Name}' isn't a valid rule name; use lower-case words joined by '-'";
        if (IsSelector(descriptor.Name))
            return $"'{descriptor.Name}' can't be the name of a rule; it selects several rules";
        if (!isOwn && descriptor.Category is RuleCategory.Builder or RuleCategory.Linter or < 0 or > RuleCategory.Other)
            return $"the category {descriptor.Category} is reserved; use another one";
        if (descriptor.Options.FirstOrDefault(static option => !IsWord(option.Name, '_')) is { } option)
            return $"'{option.Name}' isn't a valid option name; use lower-case words joined by '_'";
        return rule is IProgramRule { Programs.IsDefaultOrEmpty: true } ? "names no program" : null;
    }

    private static bool IsName(string? name) => name is not null && IsWord(name, '-');

    private static bool IsSelector(string name) =>
        name == "all" || Enum.GetNames(typeof(RuleCategory)).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name has lower-case letters and digits, and single separators between them.</summary>
    private static bool IsWord(string name, char separator)
    {
        if (name.Length == 0 || name[0] is not (>= 'a' and <= 'z') || name[name.Length - 1] == separator) return false;
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i] == separator
                ? name[i - 1] == separator
                : name[i] is not (>= 'a' and <= 'z' or >= '0' and <= '9'))
                return false;
        }

        return true;
    }
}
