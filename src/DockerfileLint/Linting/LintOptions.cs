using System.Collections.Immutable;

namespace DockerfileLint.Linting;

/// <summary>Which rules a linter runs.</summary>
public sealed record LintOptions
{
    /// <summary>The recommended rules.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>The rules to start with.</summary>
    public LintPreset Preset { get; init; }

    /// <summary>Additional rules to run: ids, names, aliases with or without their peer, categories.</summary>
    public ImmutableArray<string> Select { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Rules not to run, overriding everything else; written as in <see cref="Select"/>.</summary>
    public ImmutableArray<string> Ignore { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether only the rules in <see cref="Select"/> run.</summary>
    public bool OnlySelected { get; init; }
}
