using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>
/// The ways in which fixes of other tools were seen to go wrong on real files: here each is a text, and what all fixes of the rules that are
/// named, suggested ones included, make of it. What is to stay as it is has no other text.
/// </summary>
internal sealed class FixTrapTests
{
    private static IEnumerable<TestCaseData> Traps() => FixTraps.All.Select(trap => new TestCaseData(trap).SetArgDisplayNames(trap.Name));

    [TestCaseSource(nameof(Traps))]
    public void TheFixDoesNotGoWrong(FixTrap trap)
    {
        var rules = trap.Rules.Split(' ');
        var result = new Fixer(Linters.Strict()).Fix(Input(trap), FixSafety.Suggested, diagnostic => rules.Contains(diagnostic.Rule.Id, StringComparer.Ordinal));
        Assert.That(Encoding.UTF8.GetString(result.Input.Dockerfile.ToBytes()), Is.EqualTo(trap.After ?? trap.Before));
        if (trap.After is not null) Assert.That(result.Applied, Is.Not.Empty);
    }

    [TestCaseSource(nameof(Traps))]
    public void NoFixOfAnyRuleBreaksTheFile(FixTrap trap)
    {
        var before = DockerfileSyntax.Parse(SourceText.From(trap.Before));
        var result = new Fixer(Linters.Strict()).Fix(Input(trap), FixSafety.Suggested);
        var after = DockerfileSyntax.Parse(result.Input.Dockerfile);
        Assert.That(after.Errors.Length, Is.LessThanOrEqualTo(before.Errors.Length));
        Assert.That(Comments(after), Is.SupersetOf(Comments(before)), "A comment is lost.");
        // The format ends a file with a newline.
        if (!result.Applied.Any(static fix => fix.Rule.Id == "DFL7024"))
            Assert.That(result.Input.Dockerfile.Text.EndsWith('\n'), Is.EqualTo(trap.Before.EndsWith('\n')), "The end of the file has changed.");
    }

    /// <summary>Read from bytes, as files are, so that a byte order mark counts.</summary>
    private static LintInput Input(FixTrap trap) => new(SourceText.FromBytes(Encoding.UTF8.GetBytes(trap.Before), "Dockerfile"));

    /// <summary>The comments, those inside a continued instruction included.</summary>
    private static List<string> Comments(DockerfileSyntax tree) =>
        [.. tree.Source.Text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#'))];
}
