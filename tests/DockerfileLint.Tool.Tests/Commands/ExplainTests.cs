using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>Whatever a rule is called, <c>explain</c> shows its page as a terminal can.</summary>
internal sealed class ExplainTests
{
    private const char Escape = '\u001b';

    [TestCase("DFL1201", "DFL1201: ")]
    [TestCase("dfl1201", "DFL1201: ")]
    [TestCase("Apt-Lists-Left", "DFL1201: ")]
    [TestCase("DL3009", "DFL1201: ")]
    [TestCase("hadolint:dl3009", "DFL1201: ")]
    [TestCase("buildkit:CopyIgnoredFile", "DFL2005: ")]
    [TestCase("copyignoredfile", "DFL2005: ")]
    [TestCase("DFL9004", "DFL9004: ")]
    [TestCase("unused-suppression", "DFL9002: ")]
    [TestCase("DFL0001", "DFL0001: ")]
    public void ARuleHasManyNames(string name, string expected)
    {
        var run = ToolRun.Of("explain", name);
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.StartWith(expected));
    }

    [TestCase("size", "DFL1001 combine-run")]
    [TestCase("linter", "DFL9004 wrong-configuration")]
    [TestCase("Linter", "DFL9005 other-frontend")]
    public void ANameOfSeveralRulesListsThem(string name, string expected)
    {
        var run = ToolRun.Of("explain", name);
        Assert.That(run.Status, Is.Zero);
        Assert.That(run.Output, Does.StartWith($"{name} is several rules.").And.Contain(expected));
    }

    [Test]
    public void AnUnknownNameBringsTheNearOnes()
    {
        var run = ToolRun.Of("explain", "apt-list-lef");
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, "dockerfile-lint: 'apt-list-lef' isn't a rule; did you mean 'apt-lists-left'?")));
    }

    [Test]
    public void WithoutATerminalItIsPlainTextOfEightyColumns()
    {
        foreach (var rule in RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor).Concat(LinterRules.All))
        {
            var page = ToolRun.Of("explain", rule.Id).Output;
            Assert.That(page, Does.StartWith($"{rule.Id}: {rule.Title}\n").And.Not.Contain("<!--").And.Not.Contain("](").And.Not.Contain("```").And.Not.Contain(Escape), rule.Id);
            var prose = page.Split('\n').Where(line => !line.StartsWith("    ", System.StringComparison.Ordinal) && !line.Contains("https://", System.StringComparison.Ordinal));
            Assert.That(prose.Select(line => line.Length), Is.All.LessThanOrEqualTo(80), rule.Id);
        }
    }

    [Test]
    public void TablesAreAlignedListsWrappedAndCodeIndented()
    {
        var page = ToolRun.Of("explain", "DFL1103").Output;
        Assert.That(page, Does.Contain("\n  name      `full-base`\n  category  size\n"));
        Assert.That(page, Does.Match(@"\n  - The final image is derived[^\n]*\n    [a-z]"));
        Assert.That(page, Does.Contain("\nExample\n  bad:\n    FROM python:3.12\n    COPY app.py /\n"));
    }

    [Test]
    public void ALinkIsItsTextAndItsAddress() =>
        Assert.That(ToolRun.Of("explain", "DFL9004").Output, Does.Contain("hosts.md\n  (https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/hosts.md)").Or.Contain("hosts.md (https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/hosts.md)"));

    [Test]
    public void ATerminalHasColoursAndItsOwnWidth()
    {
        var page = Explain(new Terminal(Stream.Null, Stream.Null, TextWriter.Null) { Color = true, Width = 60 }, "DFL1103");
        Assert.That(page, Does.StartWith($"{Escape}[1m{Escape}[4mDFL1103: "));
        Assert.That(page, Does.Contain($"{Escape}[36mfull-base{Escape}[0m").And.Not.Contain("`full-base`"));
        var plain = System.Text.RegularExpressions.Regex.Replace(page, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, System.TimeSpan.FromSeconds(5));
        // An address alone isn't broken.
        Assert.That(
            plain.Split('\n').Where(line => !line.StartsWith("    ", System.StringComparison.Ordinal) && line.Trim().Contains(' ', System.StringComparison.Ordinal))
                .Skip(1).Select(line => line.Length),
            Is.All.LessThanOrEqualTo(60));
    }

    [Test]
    public void NoColorWinsOverTheTerminal() =>
        Assert.That(Explain(new Terminal(Stream.Null, Stream.Null, TextWriter.Null) { Color = true, Width = 50 }, "DFL1103", "--no-color"), Does.Not.Contain(Escape));

    private static string Explain(Terminal terminal, params string[] arguments)
    {
        using var output = new MemoryStream();
        Assert.That(CommandLine.Run(["explain", .. arguments], terminal with { Output = output }), Is.Zero);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
