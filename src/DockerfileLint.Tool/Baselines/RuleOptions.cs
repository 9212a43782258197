using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Tool.Commands;

namespace DockerfileLint.Tool.Baselines;

/// <summary>
/// The options of a run that choose its rules: a run with others finds less, and what it doesn't find need not be gone.
/// </summary>
internal static class RuleOptions
{
    /// <summary>The options, as they are written, each once and in an order that never changes.</summary>
    public static ImmutableArray<string> Of(LintSettings settings)
    {
        var rules = settings.Rules;
        return
        [
            .. rules.HasPresets ? [$"--preset {Lower(rules.Presets.ToString())}"] : (string[])[],
            .. Each("--select", rules.Select),
            .. Each("--ignore", rules.Ignore),
            .. Each("--only", rules.Only),
            .. settings.ShellCheck is { } isWanted ? [$"--shellcheck {(isWanted ? "true" : "false")}"] : (string[])[],
        ];
    }

    private static IEnumerable<string> Each(string option, ImmutableArray<string> rules) =>
        rules.Select(rule => $"{option} {Lower(rule)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Lower(string text) => text.ToLowerInvariant();
}
