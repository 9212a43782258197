using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>
/// Findings about the linter itself and its configuration. These rules don't run, but their severities can be
/// configured.
/// </summary>
internal static class LinterRules
{
    /// <summary>DFL9000: a host couldn't lint a file.</summary>
    public static RuleDescriptor NotLinted { get; } = new(
        "DFL9000", "not-linted", "File couldn't be linted", Severity.Warning);

    /// <summary>DFL9001: a rule failed; the other rules still ran.</summary>
    public static RuleDescriptor InternalFault { get; } = new(
        "DFL9001", "internal-fault", "A rule failed", Severity.Warning);

    /// <summary>DFL9002: a comment suppresses nothing.</summary>
    public static RuleDescriptor UnusedSuppression { get; } = new(
        "DFL9002", "unused-suppression", "Unused suppression", Severity.Info) { Fix = FixKind.Safe };

    /// <summary>DFL9003: a comment names an unknown rule.</summary>
    public static RuleDescriptor UnknownRule { get; } = new(
        "DFL9003", "unknown-rule", "Unknown rule in a suppression", Severity.Warning);

    /// <summary>DFL9004: a setting is invalid.</summary>
    public static RuleDescriptor WrongConfiguration { get; } = new(
        "DFL9004", "wrong-configuration", "Invalid setting", Severity.Warning);

    /// <summary>DFL9006: a file is a template, so that no rule runs on it.</summary>
    public static RuleDescriptor Template { get; } = new(
        "DFL9006", "template-not-linted", "Template of a Dockerfile", Severity.Info);

    /// <summary>All of them, sorted by id.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } =
        ImmutableArray.Create(NotLinted, InternalFault, UnusedSuppression, UnknownRule, WrongConfiguration, Template);

    /// <summary>The rule with this ID or name, ignoring case; null if there is none.</summary>
    public static RuleDescriptor? Find(string idOrName) =>
        All.FirstOrDefault(
            rule =>
                string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Selects the linter's own findings, which no running rule has, and gives them the configured severities.
    /// </summary>
    public static void Configure(
        ImmutableArray<Diagnostic>.Builder found, RuleSelection selection, LintConfiguration configuration)
    {
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var diagnostic = found[i];
            if (diagnostic.Rule.Category == RuleCategory.Linter && Find(diagnostic.Rule.Id) is { } own)
            {
                if (!selection.Reports(own)) continue;
                if (configuration.Severities.TryGetValue(own.Id, out var severity))
                {
                    if (severity == Severity.None) continue;
                    diagnostic = diagnostic.WithSeverity(severity);
                }
            }

            found[kept++] = diagnostic;
        }

        found.Count = kept;
    }
}
