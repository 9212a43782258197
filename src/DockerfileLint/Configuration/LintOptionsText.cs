using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Configuration;

/// <summary>Which rules run, as hosts are told in text: a preset and lists of names.</summary>
public static class LintOptionsText
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Reads the options; what means nothing is left out and said.</summary>
    /// <param name="catalog">The rules that may be named.</param>
    /// <param name="preset">The preset; empty for the recommended one.</param>
    /// <param name="select">Rules to run besides.</param>
    /// <param name="ignore">Rules not to run.</param>
    /// <param name="problems">Gets one clear line for each thing that means nothing.</param>
    public static LintOptions Read(RuleCatalog catalog, string? preset, string? select, string? ignore, ICollection<string> problems)
    {
        if (problems is null) throw new ArgumentNullException(nameof(problems));
        return new LintOptions
        {
            Preset = Preset(preset, problems),
            Select = Names(catalog, "DockerfileLintSelect", select, problems),
            Ignore = Names(catalog, "DockerfileLintIgnore", ignore, problems),
        };
    }

    private static LintPreset Preset(string? text, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return LintPreset.Recommended;
        var name = text!.Trim();
        // A number would be taken for the value behind a name.
        if (char.IsLetter(name[0]) && Enum.TryParse<LintPreset>(name, ignoreCase: true, out var preset)) return preset;
        problems.Add(string.Format(CultureInfo.InvariantCulture, "DockerfileLintPreset: '{0}' is no preset: recommended, size, strict and hadolint are.", name));
        return LintPreset.Recommended;
    }

    private static ImmutableArray<string> Names(RuleCatalog catalog, string property, string? list, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(list)) return ImmutableArray<string>.Empty;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in list!.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!RuleSelection.Find(catalog, name).IsEmpty) names.Add(name);
            else problems.Add(string.Format(CultureInfo.InvariantCulture, "{0}: '{1}' names no rule; dockerfile-lint rules lists them.", property, name));
        }

        return names.ToImmutable();
    }
}
