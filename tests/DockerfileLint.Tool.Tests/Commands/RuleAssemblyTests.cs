using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>Rules of a third party, loaded by the path of their assembly.</summary>
internal sealed class RuleAssemblyTests
{
    private static readonly string Rules = Path.Combine(TestContext.CurrentContext.TestDirectory, "rules", "AcmeRules.dll");

    [Test]
    public void ItsRulesFindAsOursDo()
    {
        var run = ToolRun.With("FROM scratch\n", "check", "--rules", Rules, "--format", "json", "-");
        Assert.That(run.Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Select(one => one.GetProperty("rule").GetString()), Does.Contain("ACME0001"));
    }

    [Test]
    public void ItsRulesCanBeLeftOutAndSilenced()
    {
        Assert.That(ToolRun.With("FROM scratch\n", "check", "--rules", Rules, "--ignore", "maintainer-label", "-").Output, Does.Not.Contain("ACME0001"));
        Assert.That(ToolRun.With("# dockerfile-lint disable-file=ACME0001 it is nobody's\nFROM scratch\n", "check", "--rules", Rules, "-").Output, Does.Not.Contain("ACME0001"));
    }

    [Test]
    public void ItsRulesAreListed() => Assert.That(ToolRun.Of("rules", "--rules", Rules).Output, Does.Contain("ACME0001").And.Contain("maintainer-label"));

    [Test]
    public void WhatHoldsNoRulesIsOneLine()
    {
        var run = ToolRun.With("FROM scratch\n", "check", "--rules", typeof(RuleAssemblyTests).Assembly.Location, "-");
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Error);
    }
}
