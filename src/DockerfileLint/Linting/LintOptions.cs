using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>Which rules a linter runs.</summary>
public sealed class LintOptions
{
    /// <summary>The recommended rules.</summary>
    public static LintOptions Default { get; } = new();

    private readonly RulePresets? presets;

    /// <summary>
    /// The rules to start with: those of any of these presets. With none, only the selected rules run. Unless it is
    /// set, <see cref="LintConfiguration.Preset"/> decides.
    /// </summary>
    public RulePresets Presets
    {
        get => presets ?? RulePresets.Recommended;
        init => presets = value;
    }

    /// <summary>
    /// The only rules to run, whatever <see cref="Presets"/> and <see cref="Select"/> say; empty for no such limit.
    /// Written as in <see cref="Select"/>.
    /// </summary>
    public ImmutableArray<string> Only { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Additional rules to run: ids, names, aliases with or without their peer, categories.</summary>
    public ImmutableArray<string> Select { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Rules not to run, overriding everything else; written as in <see cref="Select"/>.</summary>
    public ImmutableArray<string> Ignore { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether the presets were chosen, so that no configuration file chooses others.</summary>
    internal bool HasPresets => presets is not null;

    /// <summary>The same options, with one rule more.</summary>
    internal LintOptions With(string rule) => HasPresets
        ? new LintOptions { Presets = Presets, Only = Added(Only, rule), Select = Select.Add(rule), Ignore = Ignore }
        : new LintOptions { Only = Added(Only, rule), Select = Select.Add(rule), Ignore = Ignore };

    private static ImmutableArray<string> Added(ImmutableArray<string> only, string rule) =>
        only.IsEmpty ? only : only.Add(rule);
}
