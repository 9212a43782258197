using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>What a checker of scripts is given of a Dockerfile, and what is made of its remarks.</summary>
internal sealed class ScriptFindingsTests
{
    private static readonly LintOptions Alone = new() { Only = ["shellcheck"] };

    [TestCase("FROM debian:12\nRUN a §b§ c\n")]
    [TestCase("FROM debian:12\nRUN --mount=type=cache,target=/x a §b§ && \\\n  # a comment\n\n\tc §d§\n")]
    [TestCase("# escape=`\nFROM debian:12\nSHELL [\"/bin/bash\", \"-c\"]\nRUN a `\n  §b§ `\n §c§\n")]
    [TestCase("FROM debian:12\nARG A\nRUN echo $A 😀 §b§ \\\n 😀😀 §c§\n")]
    [TestCase("FROM debian:12\nENV A=1\nRUN <<EOF\n#!/bin/bash -e\n# comment §a§\n\necho $A §b§\n  §c§\nEOF\n")]
    [TestCase("FROM debian:12\nENV A=1\nRUN <<-EOF\n\t\techo §b§\n\tif x; then\n\t\t§c§ $A\n\tfi\n\tEOF\n")]
    [TestCase("FROM debian:12\nRUN cat <<EOF > /x && §y§\nbody §a§\nEOF\n")]
    [TestCase("FROM debian:12\nRUN cat <<A 3<<B\n§a§\nA\n§b§ 😀 §c§\nB\n")]
    [TestCase("FROM debian:12\nONBUILD RUN a §b§ \\\n  c §d§\n")]
    [TestCase("FROM debian:12\nRUN a 'x \\\n§b \\\n c§'\n")]
    [TestCase("RUN §a§")]
    public void ARemarkIsWhereItsTextIs(string text)
    {
        foreach (var written in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var marks = written.Split('§').Length / 2;
            var found = Lint(written, new MarkChecker()).Diagnostics;
            Assert.That(found, Has.Length.EqualTo(marks));
            foreach (var one in found)
            {
                var marked = written.Substring(one.Span.Start, one.Span.Length);
                Assert.That(marked, Does.StartWith("§").And.EndWith("§").And.Length.GreaterThan(2), written);
                Assert.That(marked[1..^1], Does.Not.Contain("§"), written);
            }
        }
    }

    [TestCase("FROM debian:12\nRUN a\n", "#!/bin/dash\na\n")]
    [TestCase("FROM ubuntu\nRUN a\n", "#!/bin/dash\na\n")]
    [TestCase("FROM alpine\nRUN a\n", "#!/bin/dash\na\n")]
    [TestCase("FROM centos:7\nRUN a\n", "#!/bin/sh\na\n")]
    [TestCase("FROM debian:12\nSHELL [\"/bin/bash\", \"-eo\", \"pipefail\", \"-c\"]\nRUN a\n", "#!/bin/bash -e\na\n")]
    [TestCase("FROM debian:12\nSHELL [\"/bin/mksh\", \"-c\"]\nRUN a\n", "#!/bin/ksh\na\n")]
    [TestCase("FROM debian:12\n# hadolint shell=bash\nRUN a\n", "#!/bin/bash\na\n")]
    [TestCase("FROM debian:12\nARG B=1\nENV A=\"x y\" C=1\nRUN echo $A ${B}\n", "#!/bin/dash\nexport A=1 B=1\necho $A ${B}\n")]
    [TestCase("FROM debian:12\nRUN --mount=type=secret,id=x,env=token curl $token $http_proxy\n", "#!/bin/dash\nexport http_proxy=1 token=1\ncurl $token $http_proxy\n")]
    [TestCase("FROM debian:12\nARG A\nRUN <<EOF\n# shellcheck disable=SC2046\n\necho $A\nEOF\n", "#!/bin/dash\n# shellcheck disable=SC2046\n\nexport A=1\necho $A\n")]
    [TestCase("FROM debian:12\nRUN <<EOF\n#!/usr/bin/env bash\na\nEOF\n", "#!/bin/bash\na\n")]
    [TestCase("FROM debian:12\nRUN <<-EOF\n\t#!/bin/sh -eu\n\t\ta\n\tEOF\n", "#!/bin/dash\na\n")]
    [TestCase("FROM debian:12\nRUN a \\\n# comment\n   b\n", "#!/bin/dash\na    b\n")]
    public void TheScriptIsTheOneOfTheShell(string text, string script)
    {
        var checker = new MarkChecker();
        Lint(text, checker);
        Assert.That(checker.Texts, Is.EqualTo(new[] { script }));
    }

    [TestCase("FROM debian:12\nRUN [\"/bin/sh\", \"-c\", \"a\"]\n")]
    [TestCase("FROM debian:12\nRUN <<EOF\n#!/usr/bin/env python3\na\nEOF\n")]
    [TestCase("FROM debian:12\nSHELL [\"pwsh\", \"-Command\"]\nRUN a\n")]
    [TestCase("FROM debian:12\nSHELL [\"/bin/zsh\", \"-c\"]\nRUN a\n")]
    [TestCase("FROM debian:12\n# hadolint shell=pwsh\nRUN a\n")]
    [TestCase("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN a\n")]
    [TestCase("FROM debian:12\nCMD a\nENTRYPOINT a\nHEALTHCHECK CMD a\n")]
    [TestCase("FROM debian:12\nRUN <<EOF\n\nEOF\n")]
    public void WhatNoShellRunsIsNotGiven(string text)
    {
        var checker = new MarkChecker();
        Lint(text, checker);
        Assert.That(checker.Texts, Is.Empty);
    }

    [Test]
    public void AStatedShellHoldsToTheNextShellOrStage()
    {
        var checker = new MarkChecker();
        Lint("FROM debian:12\n# hadolint shell=bash\nRUN a\nRUN b\nSHELL [\"/bin/sh\", \"-c\"]\nRUN c\nFROM debian:12\n# hadolint shell=ksh\nRUN d\nFROM debian:12\nRUN e\n", checker);
        Assert.That(checker.Shells, Is.EqualTo(new[] { "#!/bin/bash", "#!/bin/bash", "#!/bin/dash", "#!/bin/ksh", "#!/bin/dash" }));
    }

    [TestCase("debian:12", 3009, true)]
    [TestCase("centos:7", 3009, false)]
    [TestCase("alpine:3", 3009, false)]
    [TestCase("debian:12", 1091, false)]
    [TestCase("debian:12", 2154, true)]
    [TestCase("acme/app:1", 2154, false)]
    [TestCase("acme/app:1", 2086, true)]
    public void WhatIsNotSureIsNotReported(string image, int code, bool isReported) =>
        Assert.That(Lint($"FROM {image}\nRUN a §b§\n", new MarkChecker { Code = _ => code }).Diagnostics, Has.Length.EqualTo(isReported ? 1 : 0));

    [Test]
    public void TheIndentationOfAContinuedLineIsNoRepeatedSpace()
    {
        var checker = new MarkChecker { Code = static _ => 2291 };
        Assert.That(Lint("FROM debian:12\nRUN §echo a \\\n  b§\n", checker).Diagnostics, Is.Empty);
        Assert.That(Lint("FROM debian:12\nRUN §echo a  b§\n", checker).Diagnostics, Has.Length.EqualTo(1));
    }

    [Test]
    public void AFindingHasItsOwnRule()
    {
        var found = Lint("FROM debian:12\nRUN a §b§\n", new MarkChecker()).Diagnostics.Single();
        Assert.That(found.Rule.Id, Is.EqualTo("SC2086"));
        Assert.That(found.Rule.Name, Is.EqualTo("shellcheck-sc2086"));
        Assert.That(found.Rule.Aliases, Is.EqualTo(new[] { "shellcheck:SC2086" }));
        Assert.That(found.Rule.HelpLink, Is.EqualTo("https://www.shellcheck.net/wiki/SC2086"));
        Assert.That(found.Severity, Is.EqualTo(Severity.Warning));
    }

    [TestCase("SC2086")]
    [TestCase("shellcheck-sc2086")]
    [TestCase("shellcheck:SC2086")]
    [TestCase("hadolint:sc2086")]
    [TestCase("shellcheck")]
    public void AnOptionNamesACheck(string name)
    {
        const string Text = "FROM debian:12\nRUN a §b§\n";
        Assert.That(Lint(Text, new MarkChecker(), new LintOptions { Ignore = [name] }).Diagnostics.Where(IsScript), Is.Empty);
        Assert.That(Lint(Text, new MarkChecker(), new LintOptions { Only = [name] }).Diagnostics, Has.Length.EqualTo(1));
        Assert.That(Lint(Text, new MarkChecker(), new LintOptions { Only = ["DFL1201"] }).Diagnostics, Is.Empty);
    }

    [TestCase("# dockerfile-lint disable=SC2086")]
    [TestCase("# dockerfile-lint disable=shellcheck:SC2086")]
    [TestCase("# dockerfile-lint disable=shellcheck")]
    [TestCase("# dockerfile-lint disable-file=SC2086")]
    [TestCase("# hadolint ignore=DL3008,SC2086")]
    [TestCase("# hadolint global ignore=SC2086")]
    public void ACommentSuppressesACheck(string comment)
    {
        var found = Lint($"FROM debian:12\n{comment}\nRUN a §b§\n", new MarkChecker(), LintOptions.Default).Diagnostics;
        Assert.That(found.Where(static one => IsScript(one) || one.Rule.Id is "DFL9002" or "DFL9003"), Is.Empty);
    }

    [Test]
    public void ACommentForNothingIsReportedWhereTheCheckRan()
    {
        const string Text = "FROM debian:12\n# dockerfile-lint disable=SC2046\nRUN a §b§\n";
        Assert.That(Ids(Text, new MarkChecker()), Does.Contain("DFL9002"));
        Assert.That(Ids(Text, checker: null), Does.Not.Contain("DFL9002"));
        Assert.That(Ids(Text, new MarkChecker { Answers = static _ => false }), Does.Not.Contain("DFL9002"));
    }

    [Test]
    public void ASeverityIsConfigured()
    {
        var severities = LintConfiguration.Empty.Severities;
        const string Text = "FROM debian:12\nRUN a §b§\n";
        Assert.That(Lint(Text, new MarkChecker(), Alone, severities.Add("SC2086", Severity.Error)).Diagnostics.Single().Severity, Is.EqualTo(Severity.Error));
        Assert.That(Lint(Text, new MarkChecker(), Alone, severities.Add("SC2086", Severity.None)).Diagnostics, Is.Empty);
    }

    [TestCase("FROM debian:12\nRUN a x§b§ \\\n c\n", "FROM debian:12\nRUN a xB \\\n c\n")]
    [TestCase("FROM debian:12\nRUN <<-EOF\n\ta x§b§\n\tEOF\n", "FROM debian:12\nRUN <<-EOF\n\ta xB\n\tEOF\n")]
    [TestCase("FROM debian:12\nRUN a x§b \\\n c§\n", null)]
    [TestCase("FROM debian:12\nRUN a §b§ c\n", null)]
    public void AFixChangesTheDockerfile(string text, string? expected)
    {
        var checker = new MarkChecker { NewText = "B" };
        var result = Lint(text, checker);
        var fixes = result.GetFixes(result.Diagnostics.Single());
        Assert.That(fixes, Has.Length.EqualTo(expected is null ? 0 : 1));
        if (expected is null) return;
        Assert.That(fixes[0].Safety, Is.EqualTo(FixSafety.Suggested));
        Assert.That(SourceText.From(text, "Dockerfile").WithChanges(fixes[0].Changes).Text, Is.EqualTo(expected));
    }

    /// <summary>The checker is asked again for the fixed text: it must find nothing there.</summary>
    [Test]
    public void AFixThatLeavesItsFindingIsRefused()
    {
        var result = Lint("FROM debian:12\nRUN a x§b§\n", new MarkChecker { NewText = "§c§" });
        Assert.That(result.GetFixes(result.Diagnostics.Single()), Is.Empty);
    }

    [Test]
    public void AFixOfWhichNobodyKnowsWhetherItHelpsIsRefused()
    {
        var checker = new MarkChecker { NewText = "B", Answers = static text => text.Contains('§', StringComparison.Ordinal) };
        var result = Lint("FROM debian:12\nRUN a x§b§\n", checker);
        Assert.That(result.GetFixes(result.Diagnostics.Single()), Is.Empty);
    }

    [Test]
    public void AFixWithALineEndIsRefused()
    {
        var result = Lint("FROM debian:12\nRUN a x§b§\n", new MarkChecker { NewText = "\n" });
        Assert.That(result.GetFixes(result.Diagnostics.Single()), Is.Empty);
    }

    [Test]
    public void AScriptThatIsTooLongIsSaid()
    {
        var checker = new MarkChecker();
        var result = Lint($"FROM debian:12\nRUN <<EOF\n{string.Concat(Enumerable.Repeat("echo §a§ hello\n", 10_000))}EOF\nRUN a §b§\n", checker);
        Assert.That(result.Diagnostics, Has.Length.EqualTo(1));
        Assert.That(result.LimitsReached, Is.EqualTo(new[] { "Dockerfile:2: the RUN is too long for ShellCheck (limit: 65536 characters)" }));
    }

    private static bool IsScript(Diagnostic diagnostic) => diagnostic.Rule.Id.StartsWith("SC", StringComparison.Ordinal);

    private static string[] Ids(string text, IScriptChecker? checker) =>
        [.. Lint(text, checker, LintOptions.Default).Diagnostics.Select(static one => one.Rule.Id)];

    private static LintResult Lint(string text, IScriptChecker? checker) => Lint(text, checker, Alone);

    private static LintResult Lint(string text, IScriptChecker? checker, LintOptions options, ImmutableDictionary<string, Severity>? severities = null) =>
        new Linter(RuleCatalog.BuiltIn, options).Lint(new LintInput(SourceText.From(text, "Dockerfile"))
        {
            Scripts = checker,
            Configuration = severities is null ? LintConfiguration.Empty : new LintConfiguration { Severities = severities },
        });
}
