using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;

namespace DockerfileLint.Linting;

/// <summary>The rules that options select from a catalog.</summary>
internal sealed class RuleSelection
{
    private readonly RuleCatalog catalog;
    private readonly HashSet<string>? only;
    private readonly HashSet<string> ignored;
    private readonly HashSet<string> selected;

    public RuleSelection(RuleCatalog catalog, LintOptions options)
    {
        this.catalog = catalog;
        only = options.Only.IsEmpty ? null : IdsOf(options.Only);
        ignored = IdsOf(options.Ignore);
        selected = IdsOf(options.Select);
    }

    /// <summary>
    /// The rules that a selector names: an id, a name, an alias with or without its peer, or a category; ignoring case.
    /// Empty if it names none.
    /// </summary>
    public static ImmutableArray<Rule> Find(RuleCatalog catalog, string selector)
    {
        return catalog.GetRule(selector) is { } rule ? ImmutableArray.Create(rule) : catalog.FindAll(selector);
    }

    /// <summary>The same, with the linter's own rules.</summary>
    public static ImmutableArray<RuleDescriptor> Describe(RuleCatalog catalog, string selector)
    {
        if (LinterRules.Find(selector) is { } own) return ImmutableArray.Create(own);
        var found = Find(catalog, selector).Select(static rule => rule.Descriptor).ToList();
        if (found.Count == 0 && ShellCheckRules.Find(selector) is { } check) return ImmutableArray.Create(check);
        return string.Equals(selector, nameof(RuleCategory.Linter), StringComparison.OrdinalIgnoreCase)
            ? LinterRules.All.Concat(found).ToImmutableArray()
            : found.ToImmutableArray();
    }

    /// <summary>What to say of a selector that names no rule, with the names that are near.</summary>
    public static string Unknown(RuleCatalog catalog, string selector) =>
        $"'{selector}' isn't a rule; "
            + (NearNames.Hint(selector, Candidates(catalog, selector))
                ?? "list the rules with 'dockerfile-lint rules'");

    /// <summary>Whether a rule may run at all, whatever configuration files say.</summary>
    public bool Allows(RuleDescriptor rule) => !Names(ignored, rule.Id) && (only is null || Names(only, rule.Id));

    /// <summary>Whether a rule is among some that were named, of which one may mean all checks of ShellCheck.</summary>
    public static bool Names(HashSet<string> named, string id) =>
        named.Contains(id) || named.Contains(ShellCheckRules.All.Id) && ShellCheckRules.IsOne(id);

    /// <summary>
    /// Whether one of the linter's own findings is reported. With a list of rules, what is wrong with the run itself
    /// is said nevertheless.
    /// </summary>
    public bool Reports(RuleDescriptor own) =>
        !ignored.Contains(own.Id)
            && (only is null
                || only.Contains(own.Id)
                || (own != LinterRules.UnusedSuppression && own != LinterRules.UnknownRule));

    /// <summary>Whether a rule is chosen by its name, not by a preset.</summary>
    public bool Names(RuleDescriptor rule) => only is not null || selected.Contains(rule.Id);

    /// <summary>Whether a rule runs where no configuration file gives it a severity.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="presets">The rules to start with.</param>
    public bool IsEnabled(RuleDescriptor rule, RulePresets presets) =>
        only is not null || IsIn(rule, presets) || selected.Contains(rule.Id);

    // Builder errors are in every preset.
    private static bool IsIn(RuleDescriptor rule, RulePresets presets) =>
        (presets & rule.ContainingPresets) != 0
            || presets != RulePresets.None && rule.Category == RuleCategory.Builder;

    /// <summary>The names that a selector may have meant: another linter's number is none of ours.</summary>
    private static IEnumerable<string> Candidates(RuleCatalog catalog, string selector) =>
        RuleId.PrefixOf(selector.ToUpperInvariant()) is { } prefix
            ? Names(catalog).Where(name => RuleId.PrefixOf(name) == prefix)
            : Names(catalog);

    private static IEnumerable<string> Names(RuleCatalog catalog)
    {
        foreach (var rule in catalog.Rules.Select(static rule => rule.Descriptor).Concat(LinterRules.All))
        {
            yield return rule.Id;
            yield return rule.Name;
            // Another linter's number that differs by a digit is another rule.
            foreach (var alias in rule.Aliases.Select(static alias => alias.Substring(alias.IndexOf(':') + 1)))
                if (RuleId.PrefixOf(alias) is null) yield return alias;
        }
    }

    private HashSet<string> IdsOf(ImmutableArray<string> selectors) =>
        new(
            selectors.SelectMany(selector => Describe(catalog, selector)).Select(static rule => rule.Id),
            StringComparer.Ordinal);
}
