using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Configuration;

/// <summary>A host's options as text: a preset and lists of rule names.</summary>
internal sealed class LintOptionsText
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>The preset; empty for what configuration files choose.</summary>
    public string? Preset { get; init; }

    /// <summary>Additional rules to run.</summary>
    public string? Select { get; init; }

    /// <summary>Rules not to run.</summary>
    public string? Ignore { get; init; }

    /// <summary>The only rules to run.</summary>
    public string? Only { get; init; }

    /// <summary>Reads the options; invalid ones are skipped and reported.</summary>
    /// <param name="catalog">The rules that may be named.</param>
    /// <param name="problems">Receives one line for each invalid value.</param>
    public LintOptions Read(RuleCatalog catalog, ICollection<string> problems)
    {
        var select = Names(catalog, "DockerfileLintSelect", Select, problems);
        var ignore = Names(catalog, "DockerfileLintIgnore", Ignore, problems);
        var only = Names(catalog, "DockerfileLintOnly", Only, problems);
        return ReadPreset(problems) is { } preset
            ? new LintOptions { Presets = preset, Select = select, Ignore = ignore, Only = only }
            : new LintOptions { Select = select, Ignore = ignore, Only = only };
    }

    /// <summary>The rules that a property names; what names none is skipped and reported.</summary>
    /// <param name="catalog">The rules that may be named.</param>
    /// <param name="property">The property, for the report.</param>
    /// <param name="list">Its value.</param>
    /// <param name="problems">Receives one line for each invalid name.</param>
    public static ImmutableArray<string> Names(
        RuleCatalog catalog, string property, string? list, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(list)) return ImmutableArray<string>.Empty;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in list!.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!RuleSelection.Describe(catalog, name).IsEmpty) names.Add(name);
            else problems.Add($"{property}: {RuleSelection.Unknown(catalog, name)}");
        }

        return names.ToImmutable();
    }

    private RulePresets? ReadPreset(ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(Preset)) return null;
        var name = Preset!.Trim();
        if (PresetNames.Find(name) is { } preset) return preset;
        problems.Add($"DockerfileLintPreset: '{name}' isn't a preset. Use {PresetNames.All}.");
        return null;
    }
}
