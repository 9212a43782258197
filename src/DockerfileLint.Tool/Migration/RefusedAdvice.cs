using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DockerfileLint.Tool.Migration;

/// <summary>Why some rules of other linters have none here: the table of docs/refused.md.</summary>
internal static class RefusedAdvice
{
    private static readonly Lazy<List<(string Rule, string Reason)>> Rows = new(() => [.. Read()]);

    /// <summary>The reason for a rule, written as <c>peer:rule</c>; null where the table doesn't have it.</summary>
    public static string? ReasonFor(string rule)
    {
        foreach (var (name, reason) in Rows.Value)
        {
            var isMatch = name.EndsWith('*')
                ? rule.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase)
                : rule.Equals(name, StringComparison.OrdinalIgnoreCase);
            if (isMatch) return reason;
        }

        return null;
    }

    private static IEnumerable<(string Rule, string Reason)> Read()
    {
        using var stream = typeof(RefusedAdvice).Assembly.GetManifestResourceStream("refused.md")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line && !line.StartsWith("##", StringComparison.Ordinal))
        {
            var cells = line.Split(" | ");
            if (cells is not [var rules, _, var reason] || !rules.StartsWith("| ", StringComparison.Ordinal)) continue;
            var names = rules[2..].Split(", ").Where(static name => name.Contains(':', StringComparison.Ordinal));
            foreach (var rule in names)
                yield return (rule, $"no rule asks for it: {reason.TrimEnd(' ', '|').Replace('`', '\'')}");
        }
    }
}
