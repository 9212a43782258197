using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Configuration;

/// <summary>Reads a host's text options: a preset and lists of rule names.</summary>
internal static class LintOptionsText
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    private static readonly RulePresets[] Presets =
        [RulePresets.Recommended, RulePresets.Size, RulePresets.Strict, RulePresets.Hadolint];

    /// <summary>Reads the options; invalid ones are skipped and reported.</summary>
    /// <param name="catalog">The rules that may be named.</param>
    /// <param name="preset">The preset; empty for the recommended one.</param>
    /// <param name="select">Additional rules to run.</param>
    /// <param name="ignore">Rules not to run.</param>
    /// <param name="problems">Receives one line for each invalid value.</param>
    public static LintOptions Read(
        RuleCatalog catalog, string? preset, string? select, string? ignore, ICollection<string> problems)
    {
        return new LintOptions
        {
            Presets = Preset(preset, problems),
            Select = Names(catalog, "DockerfileLintSelect", select, problems),
            Ignore = Names(catalog, "DockerfileLintIgnore", ignore, problems),
        };
    }

    private static RulePresets Preset(string? text, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return RulePresets.Recommended;
        var name = text!.Trim();
        foreach (var preset in Presets)
            if (string.Equals(preset.ToString(), name, StringComparison.OrdinalIgnoreCase)) return preset;
        problems.Add(string.Format(
            CultureInfo.InvariantCulture,
            "DockerfileLintPreset: '{0}' isn't a preset. Use recommended, size, strict or hadolint.",
            name));
        return RulePresets.Recommended;
    }

    private static ImmutableArray<string> Names(
        RuleCatalog catalog, string property, string? list, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(list)) return ImmutableArray<string>.Empty;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in list!.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!RuleSelection.Find(catalog, name).IsEmpty) names.Add(name);
            else
                problems.Add(string.Format(
                    CultureInfo.InvariantCulture,
                    "{0}: '{1}' isn't a rule. List the rules with 'dockerfile-lint rules'.",
                    property,
                    name));
        }

        return names.ToImmutable();
    }
}
