using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Rules;

/// <summary>The rules that a linter runs, sorted by id; no two share an id or a name.</summary>
public sealed class RuleCatalog
{
    private readonly Dictionary<string, Rule> byName = new(StringComparer.OrdinalIgnoreCase);

    // Few runs look up a rule by its alias or category.
    private readonly Lazy<Dictionary<string, List<Rule>>> bySelector;

    /// <summary>The rules of this library.</summary>
    public static RuleCatalog BuiltIn { get; } = new(BuiltInRules.Create());

    /// <summary>Creates a catalog of these rules.</summary>
    /// <exception cref="ArgumentException">Two rules share an id or a name.</exception>
    public RuleCatalog(IEnumerable<Rule> rules)
    {
        Rules = rules.OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal).ToImmutableArray();
        foreach (var rule in Rules)
        {
            Add(rule.Descriptor.Id, rule);
            Add(rule.Descriptor.Name, rule);
        }

        bySelector = new Lazy<Dictionary<string, List<Rule>>>(() => SelectorsOf(Rules));
    }

    /// <summary>The rules, sorted by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule with this ID or name, ignoring case; null if there is none.</summary>
    public Rule? Find(string idOrName) => byName.TryGetValue(idOrName, out var rule) ? rule : null;

    /// <summary>The rules with an alias, with or without its peer, or in a category, ignoring case.</summary>
    internal ImmutableArray<Rule> FindAll(string aliasOrCategory) => bySelector.Value.TryGetValue(aliasOrCategory, out var rules) ? rules.ToImmutableArray() : ImmutableArray<Rule>.Empty;

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
        if (byName.ContainsKey(key)) throw new ArgumentException($"Two rules are called '{key}'.", nameof(rule));
        byName.Add(key, rule);
    }
}
