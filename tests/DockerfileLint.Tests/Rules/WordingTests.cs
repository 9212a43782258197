using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>How messages, titles and pages are worded.</summary>
internal sealed partial class WordingTests
{
    private const int LongestMessage = 160;
    private const int LongestTitle = 60;
    private const int TimeoutInMilliseconds = 10_000;

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "Add", "Base", "Build", "Change", "Clean", "Copy", "Create", "Delete", "Expose", "Fetch", "Format", "Ignore", "Insert", "Install", "Join", "Leave", "Mount", "Move", "Name", "Pass", "Pin", "Publish",
        "Quote", "Remove", "Rename", "Replace", "Restore", "Run", "Set", "Split", "Start", "Switch", "Turn", "Use", "Write",
    };

    private static readonly string[] Sections = ["Why", "When it reports", "Example", "Fix", "When to turn it off"];

    private static IEnumerable<(Fixture Fixture, Diagnostic Diagnostic)> Findings() =>
        from fixture in Fixture.All()
        from diagnostic in Linters.Strict(new RuleCatalog([fixture.Rule])).Lint(fixture.Input()).Diagnostics
        select (fixture, diagnostic);

    private static IEnumerable<TestCaseData> Rules() =>
        RuleCatalog.BuiltIn.Rules.Select(rule => new TestCaseData(rule.Descriptor).SetArgDisplayNames(rule.Descriptor.Id));

    [Test]
    public void MessagesAreShortPlainSentences()
    {
        var faults = from finding in Findings()
                     let message = finding.Diagnostic.Message
                     let counted = WithoutNames(message)
                     let fault = counted.Length > LongestMessage ? $"{counted.Length} characters"
                         : !message.EndsWith('.') ? "no full stop"
                         : Banned().Match(counted) is { Success: true } word ? $"'{word.Value}'" : null
                     where fault is not null
                     select $"{finding.Fixture}: {fault}: {message}";
        Assert.That(faults.Distinct(StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void RelatedLocationsSayWhatIsThere()
    {
        var faults = from finding in Findings()
                     from related in finding.Diagnostic.Related
                     where related.Message.EndsWith('.') || Banned().IsMatch(WithoutNames(related.Message))
                     select $"{finding.Fixture}: {related.Message}";
        Assert.That(faults.Distinct(StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void TitlesOfFixesBeginWithAVerb()
    {
        var faults = from finding in Findings()
                     from fix in finding.Diagnostic.Fixes
                     where !Verbs.Contains(fix.Title.Split(' ')[0]) || fix.Title.EndsWith('.') || Banned().IsMatch(WithoutNames(fix.Title))
                     select $"{finding.Fixture}: {fix.Title}";
        Assert.That(faults.Distinct(StringComparer.Ordinal), Is.Empty);
    }

    [TestCaseSource(nameof(Rules))]
    public void TitlesOfRulesAreShort(RuleDescriptor rule)
    {
        Assert.That(rule.Title, Has.Length.LessThanOrEqualTo(LongestTitle));
        Assert.That(rule.Title, Does.Not.EndWith("."));
        Assert.That(Banned().Match(rule.Title).Value, Is.Empty);
        foreach (var option in rule.Options)
        {
            Assert.That(option.Description, Does.EndWith("."));
            Assert.That(Banned().Match(option.Description).Value, Is.Empty);
        }
    }

    /// <summary>Only the example may be missing, where a Dockerfile alone can't show the finding.</summary>
    [TestCaseSource(nameof(Rules))]
    public void PagesHaveTheSameSections(RuleDescriptor rule)
    {
        var page = File.ReadAllLines(RepositoryFolder.PathOf("docs", "rules", rule.Id + ".md"));
        var found = page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToList();
        var expected = found.Contains("Example") ? Sections : Sections.Where(section => section != "Example");
        Assert.That(found, Is.EqualTo(expected));
    }

    /// <summary>What counts of a message: not what is in single quotes, and no path, image or address.</summary>
    private static string WithoutNames(string message) => Address().Replace(Quoted().Replace(message, ""), "");

    [GeneratedRegex(@"(?<!\w)'[^']*'(?!\w)", RegexOptions.None, TimeoutInMilliseconds)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\S*/\S*|\S+:\S+", RegexOptions.None, TimeoutInMilliseconds)]
    private static partial Regex Address();

    /// <summary>Words that a reader of Docker's documentation would not expect.</summary>
    [GeneratedRegex(@"\b(?:stands?|lies|behind|blanks?|here-documents?|(?<!\bthere )is no)\b", RegexOptions.IgnoreCase, TimeoutInMilliseconds)]
    private static partial Regex Banned();
}
