using System;
using System.IO;
using System.Linq;
using DockerfileLint.Tests;
using NUnit.Framework;

namespace DockerfileLint.Analyzers.Tests;

/// <summary>The list of released rules against the rules; with DOCKERFILELINT_ACCEPT=1 it is written anew.</summary>
internal sealed class ReleaseListTests
{
    private const string Head = "; The rules that the next release adds: those of the core, and what the linter says of itself.\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n";

    [Test]
    public void EachRuleIsListedAsItIs()
    {
        var path = PathOf("AnalyzerReleases.Unshipped.md");
        var expected = new DockerfileAnalyzer().SupportedDiagnostics.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}").ToList();
        if (Environment.GetEnvironmentVariable("DOCKERFILELINT_ACCEPT") == "1") File.WriteAllText(path, Head + string.Concat(expected.Select(line => line + "\n")));
        var listed = File.ReadAllLines(path).Where(line => line.StartsWith("DFL", StringComparison.Ordinal)).ToList();
        Assert.That(listed, Is.SubsetOf(expected), "A line is not what the rule says of itself.");
        // A rule may come before its line; a release may not.
        Warn.Unless(listed, Is.EquivalentTo(expected), "Rules are not listed yet: run this test with DOCKERFILELINT_ACCEPT=1.");
    }

    private static string PathOf(string name) => RepositoryFolder.PathOf("analyzers", "DockerfileLint.Analyzers", name);
}
