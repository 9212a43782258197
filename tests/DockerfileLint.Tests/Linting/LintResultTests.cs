using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>What a caller gets: the recommended rules, and fixes that have passed the gate.</summary>
internal sealed class LintResultTests
{
    private const string Wasteful = "FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl\nCMD curl https://example.com\n";

    [Test]
    public void ALinterRunsTheRecommendedRules()
    {
        var rules = RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor).Where(static rule => rule.Presets.HasFlag(RulePresets.Recommended));
        var found = new Linter().Lint(new LintInput(SourceText.From(Wasteful))).Diagnostics.Select(static finding => finding.Rule.Id).ToArray();
        Assert.That(found, Is.SubsetOf(rules.Select(static rule => rule.Id)).And.Contains("DFL1201"));
        Assert.That(new Linter(RuleCatalog.BuiltIn).Lint(new LintInput(SourceText.From(Wasteful))).Diagnostics.Select(static finding => finding.Rule.Id), Is.EqualTo(found));
    }

    [Test]
    public void AFindingHasTheFixesThatPass()
    {
        var result = new Linter().Lint(new LintInput(SourceText.From(Wasteful)));
        var finding = result.Diagnostics.Single(static one => one.Rule.Id == "DFL1201");
        Assert.That(result.GetFixes(finding).Select(static fix => fix.Title), Is.EqualTo(new[] { "Delete the package index in the same RUN" }));
    }

    [Test]
    public void AFixThatTheGateRefusesIsNone()
    {
        var rule = new ProposingRule("TST1998", static text => text.StartsWith("COPY", System.StringComparison.Ordinal) ? "COPY --nonsense" : null);
        var result = Linters.Strict(new RuleCatalog([rule])).Lint(new LintInput(SourceText.From("FROM scratch\nCOPY a /\n")));
        var finding = result.Diagnostics.First(one => one.Rule == rule.Descriptor);
        Assert.That(finding.Fixes, Is.Not.Empty);
        Assert.That(result.GetFixes(finding), Is.Empty);
    }

    [Test]
    public void AStringIsFixed() =>
        Assert.That(new Fixer().FixText(Wasteful), Is.EqualTo(Wasteful.Replace("curl\nCMD", "curl && rm -rf /var/lib/apt/lists/*\nCMD", System.StringComparison.Ordinal)));
}
