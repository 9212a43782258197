using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>No word in any place makes a rule or its fix fail.</summary>
public sealed class HostileWordTests
{
    private static readonly Linter Linter = Linters.Strict();

    [Test]
    public void NoCommandOfRunMakesARuleFail() => AssertSound(HostileFiles.Runs());

    [Test]
    public void NoOtherFormOfRunMakesARuleFail() => AssertSound(HostileFiles.OtherRuns());

    [Test]
    public void NoStartCommandMakesARuleFail() => AssertSound(HostileFiles.Starts());

    [Test]
    public void NoInstructionMakesARuleFail() => AssertSound(HostileFiles.Instructions());

    [Test]
    public void TheGeneratorReachesEveryProgramOfARule()
    {
        var programs = RuleCatalog.BuiltIn.Rules.OfType<IProgramRule>().SelectMany(static rule => rule.Programs);
        Assert.That(programs.Except(KnownCommands.Programs, StringComparer.Ordinal), Is.Empty);
        Assert.That(KnownCommands.All, Has.Count.GreaterThan(200));
    }

    private static void AssertSound(IEnumerable<string> files)
    {
        var count = 0;
        foreach (var text in files)
        {
            count++;
            var result = Linter.Lint(new LintInput(SourceText.From(text)));
            foreach (var finding in result.Diagnostics)
            {
                Assert.That(finding.Rule, Is.Not.EqualTo(LinterRules.InternalFault), () => $"{finding.Message}\n{text}");
                Assert.That(finding.Fixes.IsDefault, Is.False);
            }
        }

        Assert.That(count, Is.GreaterThan(50));
    }
}
