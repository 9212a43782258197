using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Tool.Migration;

/// <summary>What the rules of another linter are set to, and what that makes of ours.</summary>
/// <param name="peers">The other linter's rules.</param>
/// <param name="result">Where it goes.</param>
/// <param name="reason">Why no rule of ours covers a code.</param>
internal sealed class PeerSettings(PeerRules peers, MigratedSettings result, Func<string, string> reason)
{
    private readonly Dictionary<string, Severity> wanted = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, RuleDescriptor> touched = new(StringComparer.Ordinal);

    /// <summary>Sets a rule of the other linter, unless it is set already.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="severity">Its severity; none where it is ignored.</param>
    /// <param name="line">Where the file says so.</param>
    public void Set(string code, Severity severity, int line)
    {
        if (!wanted.TryAdd(code, severity)) return;
        if (CodeOfShellCheck(code) is { } name)
        {
            result.Set(new MigratedRule(name, severity, $"ShellCheck's {name}"));
            return;
        }

        var rules = peers.Find(code);
        if (rules.Count == 0) result.Note(line, $"{code}: {reason(code)}");
        foreach (var rule in rules)
        {
            // What the builder refuses stays an error, whoever else knows it.
            if (rule.Category == RuleCategory.Builder)
                result.Note(line, $"{code}: {rule.Id} stays an error, as the builder refuses what it reports");
            else touched[rule.Id] = rule;
        }
    }

    /// <summary>The code of ShellCheck that a rule is, such as <c>SC2086</c>; null for others.</summary>
    public static string? CodeOfShellCheck(string code)
    {
        var name = code[(code.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant();
        return name.Length == 6
            && name.StartsWith("SC", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? name
                : null;
    }

    /// <summary>Whether a rule of the other linter is set.</summary>
    public bool Has(string code) => wanted.ContainsKey(code);

    /// <summary>Sets our rules.</summary>
    public void Apply()
    {
        foreach (var rule in touched.Values)
        {
            var codes = peers.CodesOf(rule).Where(wanted.ContainsKey).ToList();
            var severity = codes.Max(code => wanted[code]);
            result.Set(new MigratedRule(rule.Id, severity, Comment(rule, codes, severity)));
        }
    }

    private string Comment(RuleDescriptor rule, List<string> codes, Severity severity)
    {
        var comment = string.Join(", ", codes);
        var ignored = codes.Where(code => wanted[code] == Severity.None).ToList();
        if (severity != Severity.None && ignored.Count > 0)
            comment += $"; {string.Join(", ", ignored)} would be ignored, but {rule.Id} reports it with the others";
        var others = peers.CodesOf(rule).Where(code => !wanted.ContainsKey(code)).ToList();
        return others.Count == 0 ? comment : $"{comment}; {rule.Id} also covers {string.Join(", ", others)}";
    }
}
