using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>One Dockerfile that is built in several ways has one list of findings.</summary>
internal sealed class BuildMergeTests
{
    private const string TwoTargets = """
        FROM debian:12 AS tools
        RUN apt-get update && apt-get install -y curl

        FROM debian:12
        CMD ["true"]

        """;

    [Test]
    public void WhatHoldsInAllBuildsIsSaidOnce()
    {
        var input = Input("FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCMD [\"curl\"]\n");
        var alone = Lint(input);
        var twice = Lint(input with { OtherBuilds = [input with { BuildArguments = input.BuildArguments.Add("A", "1") }] });
        Assert.That(alone, Is.Not.Empty);
        Assert.That(twice.Select(Shown), Is.EqualTo(alone.Select(Shown)));
    }

    [Test]
    public void WhatHoldsInOneBuildNamesIt()
    {
        var input = Input(TwoTargets) with { BuildName = "compose.yaml:3" };
        var found = Lint(input with { OtherBuilds = [input with { Target = "tools", BuildName = "compose.yaml:8" }] });
        var lists = found.Single(static one => one.Rule.Id == "DFL1201");
        Assert.That(lists.Message, Does.EndWith("(only when built by compose.yaml:8)"));
    }

    [Test]
    public void AFixOfOneBuildOnlyIsASuggestion()
    {
        var input = Input(TwoTargets);
        var tools = input with { Target = "tools" };
        var alone = Lint(tools).Single(static one => one.Rule.Id == "DFL1201");
        Assert.That(alone.Fixes.Select(static fix => fix.Safety), Has.Some.EqualTo(FixSafety.Safe));
        var merged = Lint(input with { OtherBuilds = [tools] }).Single(static one => one.Rule.Id == "DFL1201");
        Assert.That(merged.Fixes.Select(static fix => fix.Safety), Has.All.EqualTo(FixSafety.Suggested));
    }

    [Test]
    public void AFixOfAllBuildsStaysSafeAndIsApplied()
    {
        var input = Input("FROM debian:12 AS base\nRUN apt-get update && apt-get install -y curl\nFROM base AS dev\nFROM base\n") with { BuildName = "a:1" };
        var linter = Linters.Strict();
        var fixedInput = new Fixer(linter).Fix(input with { OtherBuilds = [input with { Target = "dev" }] });
        Assert.That(fixedInput.Input.Dockerfile.Text, Does.Contain("rm -rf /var/lib/apt/lists/*"));
    }

    [Test]
    public void TheBuildsWithTheSameIgnoreFileSeeItsChange()
    {
        var context = new FixtureContext("app.py\t100\n.git/HEAD\t20\n.git/objects/pack/a.pack\t5000000\n", "*.md\n");
        var input = Input("FROM python:3.13-slim\nCOPY . /app\nCMD [\"python\", \"/app/app.py\"]\n") with { Context = context };
        var result = new Fixer(Linters.Strict()).Fix(input with { OtherBuilds = [input with { Platform = "linux/arm64" }] });
        Assert.That(result.Input.Context.DockerIgnore!.Text, Does.Contain(".git"));
        Assert.That(result.Input.OtherBuilds[0].Context.DockerIgnore!.Text, Is.EqualTo(result.Input.Context.DockerIgnore.Text));
    }

    [Test]
    public void ACommentThatSuppressesInOneBuildIsUsed()
    {
        var input = Input(TwoTargets.Replace("RUN", "# dockerfile-lint disable=DFL1201\nRUN", StringComparison.Ordinal));
        var tools = input with { Target = "tools" };
        Assert.That(Lint(input).Select(static one => one.Rule.Id), Has.Some.EqualTo("DFL9002"));
        Assert.That(Lint(input with { OtherBuilds = [tools] }).Select(static one => one.Rule.Id), Has.None.EqualTo("DFL9002"));
    }

    [Test]
    public void MoreBuildsThanTheLimitAreSaid()
    {
        var input = Input("FROM debian:12\n");
        var builds = Enumerable.Repeat(input, LintLimits.Builds + 5).ToImmutableArray();
        var result = Linters.Strict().Lint(input with { OtherBuilds = builds });
        Assert.That(result.LimitsReached, Has.One.Contains($"linted for {LintLimits.Builds} of its {LintLimits.Builds + 6} builds only"));
    }

    [Test]
    public void WhatRestsOnAnInferredContextSaysSo()
    {
        var context = new FixtureContext("app.py\t100\n.git/HEAD\t20\n", dockerIgnore: null);
        var input = Input("FROM python:3.13-slim\nCOPY . /app\nRUN apt-get update && apt-get install -y curl\n") with { Context = context, InferredContext = "src" };
        var found = Lint(input);
        Assert.That(found.Where(static one => one.Rule.Category == RuleCategory.Context), Is.Not.Empty);
        foreach (var one in found)
            Assert.That(one.Message.EndsWith("(inferred build context: src)", StringComparison.Ordinal), Is.EqualTo(one.Rule.UsesContext), one.Message);
    }

    [Test]
    public void AGivenArgumentWithoutAKnownValueIsNotItsDefault()
    {
        var input = Input("ARG BASE=debian:8\nFROM ${BASE}\n");
        var known = Linters.Strict().Lint(input).Model.Stages[0].Base.Reference;
        var given = input with { BuildArguments = input.BuildArguments.Add("BASE", null) };
        Assert.That(known, Is.EqualTo("debian:8"));
        Assert.That(Linters.Strict().Lint(given).Model.Stages[0].Base.Reference, Is.Null);
    }

    [Test]
    public void AnAdditionalContextIsNeitherAnImageNorAStage()
    {
        var input = Input("FROM base\nCOPY --from=Config.d /a /a\nCOPY --from=alpine /b /b\n");
        var named = input with { BuildContexts = input.BuildContexts.Add("base", "docker-image://debian:12").Add("Config.d", "../config") };
        var references = Linters.Strict().Lint(named).Model.Stages[0].References;
        Assert.That(references.Select(static one => one.IsBuildContext), Is.EqualTo(new[] { true, true, false }));
        Assert.That(references.Select(static one => one.IsImage), Is.EqualTo(new[] { false, false, true }));
        Assert.That(Lint(named).Where(static one => one.Severity == Severity.Error), Is.Empty);
    }

    private static LintInput Input(string text) => new(SourceText.From(text, "Dockerfile"));

    private static ImmutableArray<Diagnostic> Lint(LintInput input) => Linters.Strict().Lint(input).Diagnostics;

    private static string Shown(Diagnostic diagnostic) => $"{diagnostic} {string.Join(", ", diagnostic.Fixes.Select(static fix => $"{fix.Safety} {fix.Title}"))}";
}
