using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Tests;

/// <summary>Linters that run every rule they are given.</summary>
internal static class Linters
{
    public static Linter Strict(RuleCatalog? rules = null) =>
        new(rules ?? RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.All });
}
