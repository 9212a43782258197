using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Rules;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>What every rule is held to by its fixtures.</summary>
internal sealed class FixtureTests
{
    // Reports only with its option: see AllowedRegistryTests.
    private const string NeedsOption = "DFL4212";

    private static IEnumerable<TestCaseData> Fixtures() =>
        Fixture.All().Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.ToString()));

    /// <summary>Marks, snapshot, fixed files, a second round, and the same with CRLF.</summary>
    [TestCaseSource(nameof(Fixtures))]
    public void FindingsAndFixesAreAsExpected(Fixture fixture)
    {
        var differences = FixtureDifferences.Of(fixture);
        if (differences.Count > 0) Assert.Fail(string.Join("\n\n", differences));
    }

    [Test]
    public void EveryRuleHasACaseThatIsFoundAndOneThatIsNot()
    {
        var cases = Fixture.All().ToLookup(fixture => fixture.Rule.Descriptor.Id, IsFound, StringComparer.Ordinal);
        var missing = RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor)
            .Where(rule => (rule.Id != NeedsOption && !cases[rule.Id].Contains(true)) || !cases[rule.Id].Contains(false));
        Assert.That(missing.Select(rule => $"{rule.Id} {rule.Name}"), Is.Empty);
    }

    [Test]
    public void AFailureShowsEveryDifference()
    {
        if (Verified.Accepts) Assert.Ignore("What differs is accepted.");
        var folder = Directory.CreateTempSubdirectory("fixture").FullName;
        try
        {
            var stem = Path.Combine(folder, "DFL1201-apt-lists-left", "case");
            Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
            File.WriteAllText(stem + ".dockerfile", "FROM [|debian:12|]\nRUN apt-get update\n");
            File.WriteAllText(stem + ".fixed.dockerfile", "FROM debian:12\n");
            File.WriteAllText(stem + ".fixed.dockerignore", "bin\n");
            var differences = FixtureDifferences.Of(new Fixture(stem));
            Assert.That(differences.Select(difference => difference.Split(' ')[0]), Is.EqualTo(new[]
            {
                "case.dockerfile", "case.fixed.dockerfile", "case.fixed.dockerignore", "case.suggested.dockerfile",
                "case.verified.txt",
            }));
            Assert.That(differences[0], Does.Contain("+ RUN [|apt-get update|]").And.Contain("- FROM [|debian:12|]"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsFound(Fixture fixture) =>
        Linters.Strict(new RuleCatalog([fixture.Rule])).Lint(fixture.Input()).Diagnostics.Length > 0;
}
