using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Formatting;

namespace DockerfileLint.Linting;

/// <summary>The configuration for one Dockerfile.</summary>
public sealed class LintConfiguration
{
    /// <summary>Nothing is configured.</summary>
    public static LintConfiguration Empty { get; } = new();

    /// <summary>
    /// Severities by the id of the rule; a rule that has one runs, unless it is <see cref="Severity.None"/>.
    /// </summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } =
        ImmutableDictionary.Create<string, Severity>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules to start with, unless the host's options choose; null if no file says so.</summary>
    public RulePresets? Preset { get; init; }

    /// <summary>
    /// From how many saved bytes on a finding about the size is a warning, under <see cref="RulePresets.Recommended"/>;
    /// null for 1 MB. A rule with a severity of its own isn't affected.
    /// </summary>
    public long? WarningBytes { get; init; }

    /// <summary>
    /// From how many saved bytes on it is information; null for 100 kB. Below that it isn't reported.
    /// </summary>
    public long? InfoBytes { get; init; }

    /// <summary>Settings of rules, by <c>ID.name</c>.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The style of <c>format</c>.</summary>
    public FormatOptions Format { get; init; } = FormatOptions.Default;

    /// <summary>Whether ShellCheck is wanted; null if no file says so.</summary>
    internal bool? ShellCheck { get; init; }

    /// <summary>Whether the file is left out where a search finds it.</summary>
    internal bool IsExcluded { get; init; }
}
