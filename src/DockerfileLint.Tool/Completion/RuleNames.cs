using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Tool.Completion;

/// <summary>What completes the name of a rule: ids and names, and the categories where several may be meant.</summary>
internal static class RuleNames
{
    /// <summary>How the help calls a list of rules.</summary>
    public const string HelpName = "rules";

    /// <summary>An option that takes rules, separated by commas.</summary>
    public static Option<string[]> Option(string name, string description)
    {
        var option = new Option<string[]>(name)
        {
            Description = $"{description} Can be given several times.",
            HelpName = HelpName,
        };
        option.CompletionSources.Add(static _ => All().Concat(Categories()));
        return option;
    }

    /// <summary>
    /// The ids and names of our own rules, with their titles, and what hadolint and BuildKit call them.
    /// </summary>
    public static IEnumerable<CompletionItem> All() => Own().Concat(Aliases());

    private static IEnumerable<CompletionItem> Own() =>
        from rule in RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor).Concat(LinterRules.All)
        from name in (string[])[rule.Id, rule.Name]
        select new CompletionItem(name, detail: rule.Title);

    // The names of the others would be five times as many.
    private static IEnumerable<CompletionItem> Aliases() =>
        RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor)
            .SelectMany(
                static rule => rule.Aliases, static (rule, alias) => (rule.Id, Parts: alias.Split(':', 2)))
            .Where(static one => one.Parts is ["hadolint" or "buildkit", _])
            .GroupBy(static one => one.Parts[1], static one => one.Id, StringComparer.Ordinal)
            .OrderBy(static ids => ids.Key, StringComparer.Ordinal)
            .Select(static ids => new CompletionItem(
                ids.Key, detail: string.Join(", ", ids.Distinct(StringComparer.Ordinal))));

    private static IEnumerable<CompletionItem> Categories() =>
        from category in Enum.GetNames<RuleCategory>()
        select new CompletionItem(category.ToLowerInvariant(), detail: "All rules of this category");
}
