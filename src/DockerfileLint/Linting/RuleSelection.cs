using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;

namespace DockerfileLint.Linting;

/// <summary>The rules that options select from a catalog.</summary>
internal static class RuleSelection
{
    /// <summary>
    /// The rules that a selector names: an id, a name, an alias with or without its peer, or a category; ignoring case.
    /// Empty if it names none.
    /// </summary>
    public static ImmutableArray<Rule> Find(RuleCatalog catalog, string selector)
    {
        return catalog.GetRule(selector) is { } rule ? ImmutableArray.Create(rule) : catalog.FindAll(selector);
    }

    /// <summary>The ids of the rules that run.</summary>
    internal static HashSet<string> Enabled(RuleCatalog catalog, LintOptions options)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in catalog.Rules)
            if (IsIn(rule.Descriptor, options.Presets)) ids.Add(rule.Descriptor.Id);
        foreach (var selector in options.Select)
            ids.UnionWith(Find(catalog, selector).Select(rule => rule.Descriptor.Id));
        return ids;
    }

    // Builder errors are in every preset.
    private static bool IsIn(RuleDescriptor rule, RulePresets presets) =>
        (presets & (rule.Presets | RulePresets.Strict)) != 0
            || presets != RulePresets.None && rule.Category == RuleCategory.Builder;
}
