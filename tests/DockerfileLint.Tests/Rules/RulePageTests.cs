using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>The examples of a rule's page are run. Its head is written by build/DockerfileLint.Docs.</summary>
internal sealed class RulePageTests
{
    private static IEnumerable<TestCaseData> Rules() => RuleCatalog.BuiltIn.Rules.Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.Descriptor.Id));

    [TestCaseSource(nameof(Rules))]
    public void TheExamplesAreTrue(Rule rule)
    {
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var examples = File.Exists(PageOf(rule)) ? Examples(File.ReadAllText(PageOf(rule))).ToList() : [];
        foreach (var (kind, input) in examples)
            Assert.That(linter.Lint(input).Diagnostics.Length > 0, Is.EqualTo(kind == "bad"), $"The {kind} example:\n{input.Dockerfile.Text}");
    }

    private static string PageOf(Rule rule) => RepositoryFolder.PathOf("docs", "rules", rule.Descriptor.Id + ".md");

    /// <summary>The examples, each with the build context and the .dockerignore that the page shows before it.</summary>
    private static IEnumerable<(string Kind, LintInput Input)> Examples(string page)
    {
        string? context = null;
        string? dockerIgnore = null;
        string? image = null;
        var parts = page.Split("```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var line = parts[i].IndexOf('\n', StringComparison.Ordinal);
            if (line < 0) continue;
            var head = parts[i][..line].Trim();
            var text = parts[i][(line + 1)..];
            if (head == "context") context = text;
            if (head == "dockerignore") dockerIgnore = text;
            if (head == "image") image = text;
            if (head is not ("dockerfile bad" or "dockerfile good")) continue;
            var input = new LintInput(SourceText.From(text));
            if (image is not null) input = input with { Image = FixtureImage.Parse(image, input.Dockerfile) };
            yield return (head[11..], context is null ? input : input with { Context = new FixtureContext(context, dockerIgnore) });
        }
    }
}
