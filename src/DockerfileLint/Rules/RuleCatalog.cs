using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules;

/// <summary>The rules that a linter runs, sorted by id; no two share an id or a name.</summary>
public sealed class RuleCatalog
{
    private readonly Dictionary<string, Rule> byName = new(StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<HashSet<string>> prefixes;

    // Few runs look up a rule by its alias or category.
    private readonly Lazy<Dictionary<string, List<Rule>>> bySelector;

    /// <summary>The rules of this library.</summary>
    public static RuleCatalog BuiltIn { get; } = new(BuiltInRules.Create());

    /// <summary>Creates a catalog of these rules.</summary>
    /// <exception cref="ArgumentException">
    /// Two rules share an ID or a name, or a rule has an invalid one: an ID is 2 to 10 upper-case letters and 1 to 6
    /// digits.
    /// </exception>
    public RuleCatalog(IEnumerable<Rule> rules)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        rules = rules.ToList();
        foreach (var rule in rules)
            if (RuleCheck.ProblemOf(rule) is { } problem)
                throw new ArgumentException($"{rule.GetType().FullName}: {problem}", nameof(rules));
        Rules = rules.OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal).ToImmutableArray();
        foreach (var rule in Rules)
        {
            Add(rule.Descriptor.Id, rule);
            Add(rule.Descriptor.Name, rule);
        }

        bySelector = new Lazy<Dictionary<string, List<Rule>>>(() => SelectorsOf(Rules));
        prefixes = new Lazy<HashSet<string>>(() => PrefixesOf(Rules));
    }

    /// <summary>The rules, sorted by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule with this ID or name, ignoring case; null if there is none.</summary>
    public Rule? GetRule(string idOrName) => byName.TryGetValue(idOrName, out var rule) ? rule : null;

    /// <summary>The rules with an alias, with or without its peer, or in a category, ignoring case.</summary>
    internal ImmutableArray<Rule> FindAll(string aliasOrCategory) =>
        bySelector.Value.TryGetValue(aliasOrCategory, out var rules)
            ? rules.ToImmutableArray()
            : ImmutableArray<Rule>.Empty;

    /// <summary>
    /// Whether this may be the ID of a rule that another host loads: none of these rules or their aliases has its
    /// prefix.
    /// </summary>
    internal bool MayBeElsewhere(string id) =>
        RuleId.PrefixOf(id.ToUpperInvariant()) is { } prefix
            && !RuleId.IsReserved(id)
            && !prefixes.Value.Contains(prefix);

    private static HashSet<string> PrefixesOf(ImmutableArray<Rule> rules)
    {
        var ids = rules.SelectMany(
            static rule =>
                rule.Descriptor.Aliases
                    .Select(static alias => alias.Substring(alias.IndexOf(':') + 1))
                    .Append(rule.Descriptor.Id));
        return new HashSet<string>(ids.Select(RuleId.PrefixOf).OfType<string>(), StringComparer.Ordinal);
    }

    private static Dictionary<string, List<Rule>> SelectorsOf(ImmutableArray<Rule> rules)
    {
        var found = new Dictionary<string, List<Rule>>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules)
        {
            Select(rule.Descriptor.Category.ToString(), rule, found);
            foreach (var alias in rule.Descriptor.Aliases)
            {
                Select(alias, rule, found);
                Select(alias.Substring(alias.IndexOf(':') + 1), rule, found);
            }
        }

        return found;
    }

    private static void Select(string selector, Rule rule, Dictionary<string, List<Rule>> found)
    {
        if (!found.TryGetValue(selector, out var known)) found.Add(selector, known = []);
        if (!known.Contains(rule)) known.Add(rule);
    }

    private void Add(string key, Rule rule)
    {
        if (byName.TryGetValue(key, out var other))
            throw new ArgumentException(
                $"{rule.GetType().FullName}: '{key}' is also {other.GetType().FullName}", nameof(rule));
        byName.Add(key, rule);
    }
}
