using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>Which rules a linter runs.</summary>
public sealed class LintOptions
{
    /// <summary>The recommended rules.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>
    /// The rules to start with: those of any of these presets. With none, only the selected rules run.
    /// </summary>
    public RulePresets Presets { get; init; } = RulePresets.Recommended;

    /// <summary>Additional rules to run: ids, names, aliases with or without their peer, categories.</summary>
    public ImmutableArray<string> Select { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Rules not to run, overriding everything else; written as in <see cref="Select"/>.</summary>
    public ImmutableArray<string> Ignore { get; init; } = ImmutableArray<string>.Empty;
}
