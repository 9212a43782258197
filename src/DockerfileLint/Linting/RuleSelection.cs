using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;

namespace DockerfileLint.Linting;

/// <summary>The rules that options choose from a catalogue.</summary>
public static class RuleSelection
{
    /// <summary>The rules that a selector names: an id, a name, an alias with or without its peer, or a category; in any case. Empty where it names none.</summary>
    public static ImmutableArray<Rule> Find(RuleCatalog catalog, string selector)
    {
        if (catalog is null) throw new ArgumentNullException(nameof(catalog));
        if (selector is null) throw new ArgumentNullException(nameof(selector));
        if (catalog.Find(selector) is { } rule) return ImmutableArray.Create(rule);
        return catalog.Rules.Where(one => Matches(one.Descriptor, selector)).ToImmutableArray();
    }

    /// <summary>The ids of the rules that run.</summary>
    internal static HashSet<string> Enabled(RuleCatalog catalog, LintOptions options)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in catalog.Rules)
            if (!options.OnlySelected && IsIn(rule.Descriptor, options.Preset)) ids.Add(rule.Descriptor.Id);
        foreach (var selector in options.Select) ids.UnionWith(Find(catalog, selector).Select(rule => rule.Descriptor.Id));
        return ids;
    }

    private static bool Matches(RuleDescriptor rule, string selector)
    {
        if (string.Equals(rule.Category.ToString(), selector, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var alias in rule.Aliases)
        {
            if (string.Equals(alias, selector, StringComparison.OrdinalIgnoreCase)) return true;
            if (string.Equals(alias.Substring(alias.IndexOf(':') + 1), selector, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // What the builder refuses is in every preset.
    private static bool IsIn(RuleDescriptor rule, LintPreset preset) => rule.Category == RuleCategory.Builder || preset switch
    {
        LintPreset.Recommended => (rule.Presets & RulePresets.Recommended) != 0,
        LintPreset.Size => (rule.Presets & RulePresets.Size) != 0,
        LintPreset.Hadolint => (rule.Presets & RulePresets.Hadolint) != 0,
        _ => true,
    };
}
