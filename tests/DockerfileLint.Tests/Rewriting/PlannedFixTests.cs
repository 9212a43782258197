using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rewriting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rewriting;

/// <summary>The rules about the base and the stages of an image offer the plan of shrink as their fix.</summary>
internal sealed class PlannedFixTests
{
    private static readonly string Root = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Rewriting", "Samples");
    private static readonly string[] Rules = ["DFL1101", "DFL1102", "DFL1103", "DFL1105", "DFL1106"];

    private static IEnumerable<string> Samples() => Directory.GetDirectories(Root).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Each rule that finds something offers the plan first, and the gate lets it pass where the base has to change, or the stages.</summary>
    [TestCaseSource(nameof(Samples))]
    public void ThePlanIsOffered(string sample)
    {
        var folder = Path.Combine(Root, sample);
        var input = new LintInput(SourceText.From(File.ReadAllText(Path.Combine(folder, "Dockerfile")), "Dockerfile")) { Context = new SampleContext(folder) };
        var linter = new Linter(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.Size });
        var result = linter.Lint(input);
        var plan = ShrinkPlanner.PlanOf(result.Model);
        var found = result.Diagnostics.Where(static one => Rules.Contains(one.Rule.Id, StringComparer.Ordinal)).ToList();
        if (plan.Changes.IsEmpty || found.Count == 0) Assert.Pass("nothing is planned or found");
        var wanted = input.Dockerfile.WithChanges(plan.Changes).Text;
        foreach (var finding in found)
            Assert.That(input.Dockerfile.WithChanges(finding.Fixes[0].Changes).Text, Is.EqualTo(wanted), finding.Rule.Id);
        // A base with a shell, which the program may need, isn't what DFL1101 asks for.
        found.RemoveAll(static one => one.Rule.Id == "DFL1101");
        // PHP has no slim image: where extensions are compiled, the base stays, which DFL1103 finds again.
        found.RemoveAll(one => one.Rule.Id == "DFL1103" && plan.Ecosystem == "PHP");
        if (found.Count == 0) return;
        var gate = new FixGate(linter);
        Assert.That(
            found.SelectMany(finding => gate.Passing(input, result, finding)).Select(fix => input.Dockerfile.WithChanges(fix.Changes).Text),
            Does.Contain(wanted),
            string.Join(" ", found.Select(static one => one.Rule.Id)));
    }

    [Test]
    public void ThePlanOfAModelIsMadeOnce()
    {
        var folder = Path.Combine(Root, "go-web");
        var input = new LintInput(SourceText.From(File.ReadAllText(Path.Combine(folder, "Dockerfile")), "Dockerfile")) { Context = new SampleContext(folder) };
        var model = new Linter().Lint(input).Model;
        Assert.That(ShrinkPlanner.PlanOf(model), Is.SameAs(ShrinkPlanner.PlanOf(model)));
    }
}
