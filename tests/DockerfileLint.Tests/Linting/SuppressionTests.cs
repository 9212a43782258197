using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>Comments that silence rules, ours and those of others.</summary>
internal sealed class SuppressionTests
{
    private const string Update = "RUN apt-get update\n";

    [TestCase("# dockerfile-lint disable=DFL1201 the lists are read at run time")]
    [TestCase("# dockerfile-lint disable=apt-lists-left")]
    [TestCase("#dockerfile-lint disable=DFL1001, DFL1201")]
    [TestCase("# dockerfile-lint disable=all")]
    [TestCase("# hadolint ignore=DL3009")]
    [TestCase("# hadolint ignore=DL3008,DL3009")]
    [TestCase("# hadolint ignore=DL3008 , DL3009 # kept for the shell")]
    [TestCase("#  hadolint   ignore = DL3009#why")]
    [TestCase("#hadolint\tignore=DL3009 \t")]
    [TestCase("  # hadolint ignore=SC2086,DL3009")]
    [TestCase("# tally ignore=DL3009;reason=kept for the shell")]
    [TestCase("# tally ignore=hadolint/DL3009")]
    [TestCase("# tally ignore = DL3008, DL3009")]
    [TestCase("# tally ignore=all")]
    public void ACommentSilencesTheInstructionBelowIt(string comment) =>
        Assert.That(Lint($"FROM debian:12\n{comment}\n{Update}"), Has.None.EqualTo("DFL1201"));

    [TestCase("# dockerfile-lint disable=DFL1001")]
    [TestCase("# hadolint ignore=DL3008")]
    [TestCase("# hadolint ignore=DL3008 DL3009")]
    [TestCase("# hadolint ignore=DL3009 the lists are read")]
    [TestCase("# hadolint ignore=DL3009;reason=kept")]
    [TestCase("# hadolint ignore=DL3009,")]
    [TestCase("# hadolint ignore=DL3009,DFL1201")]
    [TestCase("# hadolint ignore=dl3009")]
    [TestCase("# Hadolint ignore=DL3009")]
    [TestCase("# hadolint Ignore=DL3009")]
    [TestCase("# hadolint ignore=DL3009\n# another comment")]
    [TestCase("# hadolint ignore=DL3009\n")]
    [TestCase("# hadolint ignore=DL3009\n# hadolint ignore=DL3008")]
    [TestCase("# hadolint ignored=DL3009")]
    [TestCase("# hadolintignore=DL3009")]
    [TestCase("# hadolint ignore")]
    [TestCase("# hadolint =DL3009")]
    [TestCase("# tally ignore=DL3008;reason=DL3009")]
    [TestCase("# dockerfile-lint disable = DFL1201")]
    [TestCase("# see: dockerfile-lint disable=DFL1201")]
    public void OtherCommentsDoNot(string comment) =>
        Assert.That(Lint($"FROM debian:12\n{comment}\n{Update}"), Has.Member("DFL1201"));

    [Test]
    public void ACommentHoldsForOneInstructionOnly() =>
        Assert.That(Lint($"FROM debian:12\n# hadolint ignore=DL3009\n{Update}WORKDIR /x\n{Update}").Count(id => id == "DFL1201"), Is.EqualTo(1));

    [TestCase("# dockerfile-lint disable-file=DFL1201 all of it\nFROM debian:12\n")]
    [TestCase("FROM debian:12\n# hadolint global ignore=DL3009\nUSER root\n")]
    [TestCase("# hadolint  global  ignore = DL3009 # why\nFROM debian:12\n")]
    [TestCase("# hadolint stage ignore=DL3009\nFROM debian:12\n")]
    [TestCase("FROM debian:12\n# hadolint stage ignore=DL3009 , DL3008 # why\nUSER root\n")]
    [TestCase("FROM debian:12\n# tally global ignore=hadolint/DL3009;reason=why\nUSER root\n")]
    public void ACommentMaySilenceTheFile(string head) => Assert.That(Lint($"{head}{Update}WORKDIR /x\n{Update}"), Has.None.EqualTo("DFL1201"));

    /// <summary>As in hadolint, it begins after the line below the comment, and the next FROM is the last line.</summary>
    [TestCase("# hadolint stage ignore=DL3009\nFROM debian:12 AS a\n{0}FROM debian:13\n{0}", 1)]
    [TestCase("FROM debian:12 AS a\n# hadolint stage ignore=DL3009\n{0}WORKDIR /x\n{0}", 1)]
    [TestCase("FROM debian:12 AS a\n# hadolint stage ignore=DL3009\nWORKDIR /x\n{0}# hadolint stage ignore=DL3008\nWORKDIR /y\n{0}", 1)]
    [TestCase("FROM debian:12 AS a\n# hadolint stage ignore=DL3009\n\n{0}WORKDIR /x\n{0}", 0)]
    [TestCase("# hadolint stage ignore=DL3009\n\nFROM debian:12 AS a\n{0}", 1)]
    [TestCase("# hadolint stage ignore=DL3009 why\nFROM debian:12\n{0}", 1)]
    public void HadolintsStageIsWhatHadolintCounts(string text, int count) =>
        Assert.That(Lint(text.Replace("{0}", Update, StringComparison.Ordinal)).Count(id => id == "DFL1201"), Is.EqualTo(count));

    /// <summary>A report shows the reason after the second <c>#</c>.</summary>
    [TestCase("FROM debian:12\n# hadolint ignore=DL3009 # the index is needed\n", "the index is needed")]
    [TestCase("# hadolint stage ignore = DL3009 ,DL3008 #why\nFROM debian:12\n", "why")]
    [TestCase("# hadolint global ignore=DL3009\t# see #12: later\nFROM debian:12\n", "see #12: later")]
    [TestCase("FROM debian:12\n# hadolint ignore=DL3009\n", "")]
    public void HadolintsCommentsKeepTheirReason(string head, string reason)
    {
        var suppressed = Linters.Strict().Lint(new LintInput(SourceText.From(head + Update))).Suppressed;
        Assert.That(suppressed.Where(static one => one.Diagnostic.Rule.Id == "DFL1201").Select(static one => one.Reason), Is.EqualTo(new[] { reason }));
    }

    [Test]
    public void HadolintsStageEndsWithTheNextFrom()
    {
        const string Text = "# hadolint stage ignore=DL3007\nFROM debian:latest AS a\nFROM ubuntu:latest AS b\nFROM alpine:latest\nCOPY --from=a /x /x\nCOPY --from=b /x /x\n";
        var found = Linters.Strict().Lint(new LintInput(SourceText.From(Text)));
        var alias = found.Diagnostics.Where(one => one.Rule.Aliases.Contains("hadolint:DL3007", StringComparer.Ordinal)).Select(one => SourceText.From(Text).GetLine(one.Span.Start) + 1);
        Assert.That(alias, Is.EqualTo(new[] { 2, 4 }));
    }

    /// <summary>The builder's experimental check runs where it is named, and <c>skip=</c> doesn't reach it there.</summary>
    [TestCase("# check=experimental=InvalidDefinitionDescription\n# x\nFROM scratch AS a\n", 1)]
    [TestCase("# check=skip=all;experimental=all\n# x\nFROM scratch AS a\n", 1)]
    [TestCase("# check=experimental=Other,InvalidDefinitionDescription;skip=InvalidDefinitionDescription\n# x\nFROM scratch AS a\n", 1)]
    [TestCase("# check=experimental=all\n# x\nFROM scratch AS a\n# x\nFROM scratch AS b\n", 2)]
    [TestCase("# x\nFROM scratch AS a\n# check=experimental=all\n# x\nFROM scratch AS b\n# x\nFROM scratch AS c\n", 1)]
    [TestCase("# x\nFROM scratch AS a\n# check=skip=all;experimental=all\n# x\nARG b\n", 1)]
    [TestCase("# x\nFROM scratch AS a\n", 0)]
    [TestCase("# check=experimental=invaliddefinitiondescription\n# x\nFROM scratch AS a\n", 0)]
    [TestCase("# check=experimental=Other\n# x\nFROM scratch AS a\n", 0)]
    [TestCase("# check=experimental=All\n# x\nFROM scratch AS a\n", 0)]
    [TestCase("# check=experimental=FromAsCasing\n# x\nFROM scratch AS a\n", 0)]
    [TestCase("# check=experimental=all\n# dockerfile-lint disable-file=DFL7009\n# x\nFROM scratch AS a\n", 0)]
    public void AnExperimentalCheckIsSwitchedOn(string text, int count)
    {
        var found = new Linter().Lint(new LintInput(SourceText.From(text))).Diagnostics;
        Assert.That(found.Count(one => one.Rule.Id == "DFL7009"), Is.EqualTo(count));
        Assert.That(found.Select(one => one.Rule.Id), Has.None.EqualTo("DFL9003"));
    }

    /// <summary>Who runs the linter decides before the file does.</summary>
    [Test]
    public void AnExperimentalCheckThatIsOffStaysOff()
    {
        var source = SourceText.From("# check=experimental=all\n# x\nFROM scratch AS a\n");
        var off = new LintConfiguration { Severities = LintConfiguration.Empty.Severities.SetItem("DFL7009", Severity.None) };
        Assert.That(new Linter().Lint(new LintInput(source) { Configuration = off }).Diagnostics.Select(one => one.Rule.Id), Has.None.EqualTo("DFL7009"));
        var ignoring = new Linter(DockerfileLint.Rules.RuleCatalog.BuiltIn, new LintOptions { Ignore = ["DFL7009"] });
        Assert.That(ignoring.Lint(new LintInput(source)).Diagnostics.Select(one => one.Rule.Id), Has.None.EqualTo("DFL7009"));
    }

    [Test]
    public void TheBuildersOwnControlCountsThroughTheAliases()
    {
        const string Rest = "FROM scratch\n{0}COPY hidden /\n";
        Assert.That(LintContext(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rest, "")), Has.Member("DFL2005"));
        Assert.That(LintContext("# check=skip=CopyIgnoredFile\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, Rest, "")), Has.None.EqualTo("DFL2005"));
        Assert.That(LintContext("# check=error=true;skip=JSONArgsRecommended,CopyIgnoredFile\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, Rest, "")), Has.None.EqualTo("DFL2005"));
        Assert.That(LintContext(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rest, "# check=skip=CopyIgnoredFile\n")), Has.None.EqualTo("DFL2005"));
    }

    /// <summary>tally's names may be given with their namespace and without.</summary>
    [TestCase("tally/curl-should-follow-redirects")]
    [TestCase("curl-should-follow-redirects")]
    public void TallysOwnRulesCountThroughTheAliases(string name)
    {
        const string Text = "FROM debian:12\nRUN curl -o /x https://example.org/x\n";
        Assert.That(Lint(Text), Has.Member("DFL3112"));
        Assert.That(Lint($"# tally global ignore={name}\n{Text}"), Has.None.EqualTo("DFL3112"));
    }

    /// <summary>As in the builder, a comment above an instruction doesn't reach some checks, and a lost CMD is skipped above the one that stays.</summary>
    [TestCase("# check=skip=DuplicateStageName\nFROM scratch AS a\nFROM scratch AS a\n", false, "DFL3011")]
    [TestCase("FROM scratch AS a\n# check=skip=DuplicateStageName\nFROM scratch AS a\n", true, "DFL3011")]
    [TestCase("FROM scratch AS a\n# check=skip=all\nFROM scratch AS a\n", true, "DFL3011")]
    [TestCase("FROM scratch AS a\n# hadolint ignore=DL3024\nFROM scratch AS a\n", false, "DFL3011")]
    [TestCase("FROM scratch\nCMD [\"a\"]\n# check=skip=MultipleInstructionsDisallowed\nCMD [\"b\"]\n", false, "DFL3008")]
    [TestCase("FROM scratch\nCMD [\"a\"]\n# check=skip=all\nCMD [\"b\"]\n", false, "DFL3008")]
    [TestCase("FROM scratch\n# check=skip=all\nCMD [\"a\"]\nCMD [\"b\"]\n", true, "DFL3008")]
    [TestCase("FROM scratch\nCMD [\"a\"]\n# check=skip=LegacyKeyValueFormat\nCMD [\"b\"]\n", true, "DFL3008")]
    [TestCase("FROM scratch AS a\nCMD [\"a\"]\nFROM a\n# check=skip=all\nCMD [\"b\"]\nCMD [\"c\"]\n", true, "DFL3008")]
    [TestCase("# check=skip=MultipleInstructionsDisallowed\nFROM scratch\nCMD [\"a\"]\nCMD [\"b\"]\n", false, "DFL3008")]
    public void ChecksThatACommentDoesNotReach(string text, bool isReported, string rule) => Assert.That(Lint(text).Contains(rule, StringComparer.Ordinal), Is.EqualTo(isReported));

    [TestCase(Severity.None, 0)]
    [TestCase(Severity.Error, 1)]
    public void TheSeverityOfWhatTheLinterReportsItselfCanBeConfigured(Severity severity, int count)
    {
        var input = new LintInput(SourceText.From("FROM debian:12\n# dockerfile-lint disable=DFL1201\nUSER root\n"))
        {
            Configuration = new LintConfiguration { Severities = LintConfiguration.Empty.Severities.SetItem("DFL9002", severity) },
        };
        var found = Linters.Strict().Lint(input).Diagnostics.Where(diagnostic => diagnostic.Rule.Id == "DFL9002");
        Assert.That(found.Select(diagnostic => diagnostic.Severity), Is.EqualTo(Enumerable.Repeat(severity, count)));
    }

    [Test]
    public void WhatIsDisabledBetweenOthersLeavesThemInOrder()
    {
        var lines = string.Concat(Enumerable.Range(0, 5).Select(i =>
            $"# dockerfile-lint disable=DFL1201{(i % 2 == 0 ? "" : ",DFL7777")}\nUSER u{i}\n"));
        var source = SourceText.From($"FROM debian:12\n{lines}{Update}");
        var all = Linters.Strict().Lint(new LintInput(source)).Diagnostics;
        var severities = LintConfiguration.Empty.Severities.SetItem("DFL9002", Severity.None);
        var input = new LintInput(source) { Configuration = new LintConfiguration { Severities = severities } };
        var kept = Linters.Strict().Lint(input).Diagnostics;
        Assert.That(all.Count(diagnostic => diagnostic.Rule.Id == "DFL9002"), Is.EqualTo(5));
        Assert.That(
            kept.Select(diagnostic => (diagnostic.Rule.Id, diagnostic.Span)),
            Is.EqualTo(all.Where(diagnostic => diagnostic.Rule.Id != "DFL9002").Select(diagnostic => (diagnostic.Rule.Id, diagnostic.Span))));
        Assert.That(kept.Select(diagnostic => diagnostic.Rule.Id), Has.Member("DFL1201"));
    }

    [Test]
    public void OurOwnCommentThatSilencesNothingIsAFindingThatCanBeRemoved()
    {
        var source = SourceText.From("FROM debian:12\n# dockerfile-lint disable=DFL1201\nUSER root\n");
        var linter = Linters.Strict();
        var finding = linter.Lint(new LintInput(source)).Diagnostics.Single(diagnostic => diagnostic.Rule.Id == "DFL9002");
        Assert.That(source.ToString(finding.Span), Is.EqualTo("DFL1201"));
        var result = new Fixer(linter).Fix(new LintInput(source), FixSafety.Safe);
        Assert.That(result.Input.Dockerfile.Text, Is.EqualTo("FROM debian:12\nUSER root\n"));
    }

    [Test]
    public void AnUnknownRuleIsAFinding() => Assert.That(Lint("# dockerfile-lint disable-file=DFL1299\nFROM scratch\n"), Does.Contain("DFL9003"));

    [Test]
    public void ErrorsOfTheBuilderStay() => Assert.That(Lint("FROM scratch\n# dockerfile-lint disable=all\nRUNN x\n"), Does.Contain("DFL0003"));

    private static string[] Lint(string text) => Ids(new LintInput(SourceText.From(text)));

    private static string[] LintContext(string text) => Ids(new LintInput(SourceText.From(text)) { Context = new Rules.FixtureContext("hidden\t1\n", "hidden\n") });

    private static string[] Ids(LintInput input) => [.. Linters.Strict().Lint(input).Diagnostics.Select(diagnostic => diagnostic.Rule.Id)];
}
