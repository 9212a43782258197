using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>Holds each page to its rule: the head is generated, the examples are run.</summary>
internal sealed class RulePageTests
{
    private const string HeadStart = "<!-- head -->\n";
    private const string HeadEnd = "<!-- /head -->\n";

    private static IEnumerable<TestCaseData> Rules() => RuleCatalog.BuiltIn.Rules.Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.Descriptor.Id));

    [TestCaseSource(nameof(Rules))]
    public void TheHeadIsTheRulesOwn(Rule rule)
    {
        var path = PageOf(rule);
        var page = File.Exists(path) ? File.ReadAllText(path) : "";
        var end = page.IndexOf(HeadEnd, StringComparison.Ordinal);
        var body = end < 0 ? page : page[(end + HeadEnd.Length)..];
        Verified.Matches(path, HeadStart + Head(rule.Descriptor) + HeadEnd + body);
        Assert.That(body.Trim(), Is.Not.Empty, "The page says nothing beside its head.");
    }

    [TestCaseSource(nameof(Rules))]
    public void TheExamplesAreTrue(Rule rule)
    {
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var examples = File.Exists(PageOf(rule)) ? Examples(File.ReadAllText(PageOf(rule))).ToList() : [];
        foreach (var (kind, input) in examples)
            Assert.That(linter.Lint(input).Diagnostics.Length > 0, Is.EqualTo(kind == "bad"), $"The {kind} example:\n{input.Dockerfile.Text}");
    }

    private static string PageOf(Rule rule) => RepositoryFolder.PathOf("docs", "rules", rule.Descriptor.Id + ".md");

    private static string Head(RuleDescriptor rule)
    {
        var presets = new List<string>();
        foreach (var preset in Enum.GetValues<RulePresets>()) if (preset != RulePresets.None && rule.Presets.HasFlag(preset)) presets.Add(preset.ToString().ToLowerInvariant());
        var options = string.Concat(rule.Options.Select(option => $"| option `{option.Name}` | {option.Description} Default: `{option.DefaultValue}` |\n"));
        return $"""
            # {rule.Id}: {rule.Title}

            | | |
            |---|---|
            | name | `{rule.Name}` |
            | category | {rule.Category.ToString().ToLowerInvariant()} |
            | severity | {rule.Severity.ToString().ToLowerInvariant()} |
            | fix | {rule.Fix.ToString().ToLowerInvariant()} |
            | presets | {string.Join(", ", presets.Contains("all") ? presets : presets.Append("strict"))} |
            | same as | {(rule.Aliases.IsEmpty ? "–" : string.Join(", ", rule.Aliases.Select(alias => $"`{alias}`")))} |

            """ + options + "\n";
    }

    /// <summary>The examples, each with the build context and the .dockerignore that the page shows before it.</summary>
    private static IEnumerable<(string Kind, LintInput Input)> Examples(string page)
    {
        string? context = null;
        string? dockerIgnore = null;
        var parts = page.Split("```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var line = parts[i].IndexOf('\n', StringComparison.Ordinal);
            if (line < 0) continue;
            var head = parts[i][..line].Trim();
            var text = parts[i][(line + 1)..];
            if (head == "context") context = text;
            if (head == "dockerignore") dockerIgnore = text;
            if (head is not ("dockerfile bad" or "dockerfile good")) continue;
            var input = new LintInput(SourceText.From(text));
            yield return (head[11..], context is null ? input : input with { Context = new FixtureContext(context, dockerIgnore) });
        }
    }
}
