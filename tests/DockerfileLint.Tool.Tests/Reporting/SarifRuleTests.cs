using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>A rule in SARIF carries what GitHub's code scanning requires and shows.</summary>
internal sealed class SarifRuleTests
{
    private const int LongestText = 1024;
    private const int LongestPage = 8 * 1024;

    [Test]
    public void EveryRuleBringsItsPage()
    {
        var rules = RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor).Concat(LinterRules.All).ToList();
        var written = Write([.. rules]);
        Assert.That(written.Select(rule => Text(rule, "id")), Is.EquivalentTo(rules.Select(rule => rule.Id)));
        foreach (var rule in written) AssertComplete(rule, rules.Single(one => one.Id == Text(rule, "id")));
    }

    [Test]
    public void TextIsPlainAndMarkdownIsThePage()
    {
        var help = Write(RuleCatalog.BuiltIn.GetRule("DFL1103")!.Descriptor).Single().GetProperty("help");
        Assert.That(Text(help, "text"), Does.Contain("\nWhy\n  The full tags").And.Not.Contain("##").And.Not.Contain("```"));
        Assert.That(Text(help, "markdown"), Does.Contain("\n## Why\n").And.Contain("```dockerfile bad").And.Not.Contain("<!--"));
    }

    [Test]
    public void LinksBetweenPagesHoldAnywhere() =>
        Assert.That(Text(Write(LinterRules.WrongConfiguration).Single().GetProperty("help"), "markdown"), Does.Contain("[hosts.md](https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/hosts.md)"));

    [Test]
    public void ARuleWithoutAPageIsDescribedByWhatIsKnown()
    {
        var rule = Write(new RuleDescriptor("ACME0001", "house-rule", "A rule of the house", Severity.Info)).Single();
        Assert.That(Text(rule.GetProperty("fullDescription"), "text"), Is.EqualTo("A rule of the house."));
        Assert.That(Text(rule.GetProperty("help"), "text"), Does.StartWith("ACME0001 house-rule: A rule of the house\n"));
        Assert.That(rule.GetProperty("help").TryGetProperty("markdown", out _), Is.False);
        Assert.That(rule.TryGetProperty("helpUri", out _), Is.False);
    }

    private static void AssertComplete(JsonElement rule, RuleDescriptor descriptor)
    {
        var help = rule.GetProperty("help");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(rule.GetProperty("shortDescription"), "text"), Is.EqualTo(descriptor.Title));
            Assert.That(Text(rule.GetProperty("fullDescription"), "text"), Has.Length.InRange(20, LongestText).And.Not.Contain("`").And.Not.Contain("]("), descriptor.Id);
            Assert.That(Text(help, "text"), Has.Length.InRange(100, LongestPage).And.StartsWith($"{descriptor.Id}: "), descriptor.Id);
            Assert.That(Text(help, "markdown"), Has.Length.InRange(100, LongestPage).And.Not.Contain("](DFL").And.Not.Contain("](.."), descriptor.Id);
            Assert.That(Text(rule, "helpUri"), Is.EqualTo(descriptor.HelpLink));
            Assert.That(Text(rule.GetProperty("defaultConfiguration"), "level"), Is.EqualTo(Names.OfSarif(descriptor.Severity)));
            Assert.That(rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()), Has.Member("dockerfile").And.Member(Names.Of(descriptor.Category)));
            Assert.That(Text(rule.GetProperty("properties"), "problem.severity"), Is.AnyOf("error", "warning", "recommendation"));
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static JsonElement[] Write(params RuleDescriptor[] rules)
    {
        var source = SourceText.From("FROM a\n", "Dockerfile");
        var report = new LintReport([new LintedFile(source, [.. rules.Select(rule => new Finding(new Diagnostic(rule, source.Path, default, "m")))])]);
        using var json = JsonDocument.Parse(SampleReport.Write(new SarifReportWriter("1"), report));
        return [.. json.RootElement.Clone().GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
    }
}
