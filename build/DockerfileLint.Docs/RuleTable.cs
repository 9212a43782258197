using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;

namespace DockerfileLint.Docs;

/// <summary>The index of the rules' pages, by category.</summary>
internal static class RuleTable
{
    public static string Write()
    {
        var rules = RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor).Concat(LinterRules.All).ToList();
        var page = new StringBuilder(Introduction(rules));
        foreach (var category in rules.GroupBy(static rule => rule.Category).OrderBy(static group => group.Key))
        {
            page.Append(FormattableString.Invariant($"\n## {Heading(category.Key)}\n\n"));
            page.Append("| rule | name | finds | default | fix |\n|---|---|---|---|---|\n");
            foreach (var rule in category.OrderBy(static rule => rule.Id, StringComparer.Ordinal))
                page.Append(Row(rule));
        }

        return page.ToString();
    }

    private static string Introduction(List<RuleDescriptor> rules) =>
        $"""
        <!-- Written by build/DockerfileLint.Docs. -->
        # Rules

        {rules.Count} rules: {rules.Count(IsOn)} are on by default, {rules.Count(HasFix)} have a fix.

        *Default* is the severity under the preset `recommended`; – is off, and `--preset strict` or `--select RULE`
        turns it on. {OnlyInAll(rules)} are in `--preset all` only. Findings about the size are rated by the bytes that
        they save
        ([configuration.md](../configuration.md#what-is-worth-saying)). A *safe* fix is applied by `fix`, a *suggested*
        one by `fix --suggested`. `dockerfile-lint explain RULE` shows a rule's page, and [rules.sarif](rules.sarif) has
        this list for programs.

        """;

    private static string OnlyInAll(IEnumerable<RuleDescriptor> rules) =>
        string.Join(", ", rules.Where(IsOnlyInAll).Select(static rule => rule.Id));

    private static string Row(RuleDescriptor rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | `{rule.Name}` | {rule.Title} | {Default(rule)} | {Fix(rule)} |\n";

    private static bool IsOn(RuleDescriptor rule) => (rule.Presets & RulePresets.Recommended) != 0;

    private static bool IsOnlyInAll(RuleDescriptor rule) => (rule.Presets & RulePresets.All) != 0;

    private static bool HasFix(RuleDescriptor rule) => rule.Fix != FixKind.None;

    private static string Default(RuleDescriptor rule) => IsOn(rule) ? Names.Of(rule.Severity) : "–";

    private static string Fix(RuleDescriptor rule) => HasFix(rule) ? Names.Of(rule.Fix) : "–";

    private static string Heading(RuleCategory category) => category switch
    {
        RuleCategory.Builder => "Errors of the builder",
        RuleCategory.Size => "Size",
        RuleCategory.Context => "Build context",
        RuleCategory.Correctness => "Correctness",
        RuleCategory.Security => "Security",
        RuleCategory.Reproducibility => "Reproducibility",
        RuleCategory.Speed => "Build speed",
        RuleCategory.Style => "Style",
        RuleCategory.DotNet => ".NET",
        _ => "The linter itself",
    };
}
