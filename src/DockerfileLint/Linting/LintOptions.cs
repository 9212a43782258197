using System.Collections.Immutable;

namespace DockerfileLint.Linting;

/// <summary>Which rules a linter runs.</summary>
public sealed record LintOptions
{
    /// <summary>The recommended rules.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>The rules to begin with.</summary>
    public LintPreset Preset { get; init; }

    /// <summary>Rules to run besides: ids, names, aliases with or without their peer, categories.</summary>
    public ImmutableArray<string> Select { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Rules not to run, whatever else says so; as in <see cref="Select"/>.</summary>
    public ImmutableArray<string> Ignore { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether only what <see cref="Select"/> names runs.</summary>
    public bool OnlySelected { get; init; }
}
