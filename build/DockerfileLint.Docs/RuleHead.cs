using System;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;

namespace DockerfileLint.Docs;

/// <summary>The head of a rule's page; what follows it is written by hand.</summary>
internal static class RuleHead
{
    private const string Start = "<!-- head -->\n";
    private const string End = "<!-- /head -->\n";

    /// <summary>The page of a rule, with the body that it has.</summary>
    public static GeneratedFile Page(string root, RuleDescriptor rule)
    {
        var path = $"docs/rules/{rule.Id}.md";
        var full = Path.Combine(root, path);
        var page = File.Exists(full) ? GeneratedFile.Read(full) : string.Empty;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return new GeneratedFile(root, path, Start + Head(rule) + End + (end < 0 ? page : page[(end + End.Length)..]));
    }

    private static string Head(RuleDescriptor rule) =>
        $"""
        # {rule.Id}: {rule.Title}

        | | |
        |---|---|
        | name | `{rule.Name}` |
        | category | {Names.Of(rule.Category)} |
        | severity | {Names.Of(rule.Severity)} |
        | fix | {Names.Of(rule.Fix)} |
        | presets | {string.Join(", ", Names.Of(rule.Presets).OrderBy(static name => name == "strict"))} |
        | same as | {SameAs(rule)} |

        """ + string.Concat(rule.Options.Select(Option)) + "\n";

    private static string SameAs(RuleDescriptor rule) =>
        rule.Aliases.IsEmpty ? "–" : string.Join(", ", rule.Aliases.Select(static alias => $"`{alias}`"));

    private static string Option(RuleOption option) =>
        $"| option `{option.Name}` | {option.Description} Default: `{option.DefaultValue}` |\n";
}
