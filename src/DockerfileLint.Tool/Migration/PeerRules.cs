using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;

namespace DockerfileLint.Tool.Migration;

/// <summary>The rules of another linter, by the codes of its configuration, and which of ours cover them.</summary>
internal sealed class PeerRules
{
    private readonly Dictionary<string, List<RuleDescriptor>> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> byRule = new(StringComparer.Ordinal);

    /// <summary>Collects the rules.</summary>
    /// <param name="catalog">Our rules.</param>
    /// <param name="spellings">The peers of the aliases, and what a code puts in their place.</param>
    public PeerRules(RuleCatalog catalog, params (string Peer, string Prefix)[] spellings)
    {
        foreach (var rule in catalog.Rules.Select(static rule => rule.Descriptor))
        {
            foreach (var alias in rule.Aliases)
            {
                foreach (var (peer, prefix) in spellings)
                    if (alias.StartsWith(peer, StringComparison.Ordinal)) Add(prefix + alias[peer.Length..], rule);
            }
        }
    }

    /// <summary>The codes that one of our rules covers.</summary>
    public IEnumerable<string> Codes => byCode.Keys;

    /// <summary>Our rules for a code; none where no rule covers it.</summary>
    public IReadOnlyList<RuleDescriptor> Find(string code) => byCode.TryGetValue(code, out var rules) ? rules : [];

    /// <summary>The codes of a rule of ours.</summary>
    public IReadOnlyList<string> CodesOf(RuleDescriptor rule) => byRule[rule.Id];

    private void Add(string code, RuleDescriptor rule)
    {
        if (!byCode.TryGetValue(code, out var rules)) byCode.Add(code, rules = []);
        if (!byRule.TryGetValue(rule.Id, out var codes)) byRule.Add(rule.Id, codes = []);
        if (!rules.Contains(rule)) rules.Add(rule);
        if (!codes.Contains(code, StringComparer.OrdinalIgnoreCase)) codes.Add(code);
    }
}
