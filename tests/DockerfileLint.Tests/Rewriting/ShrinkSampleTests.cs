using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rewriting;

/// <summary>Small projects as they are found: what becomes of their Dockerfiles, or why nothing does.</summary>
internal sealed class ShrinkSampleTests
{
    private static readonly string Root = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Rewriting", "Samples");

    private static IEnumerable<TestCaseData> Samples() =>
        Directory.GetDirectories(Root).Order(StringComparer.Ordinal)
            .Select(folder => new TestCaseData(folder).SetArgDisplayNames(Path.GetFileName(folder)));

    /// <summary>The result is the accepted one, parses without an error, and a second run changes nothing.</summary>
    [TestCaseSource(nameof(Samples))]
    public void TheDockerfileIsShrunkAsExpected(string folder)
    {
        var shrinker = new Shrinker();
        var input = new LintInput(SourceText.From(File.ReadAllText(Path.Combine(folder, "Dockerfile")), "Dockerfile"))
        {
            Context = new SampleContext(folder),
        };
        var options = RewriteSnapshot.OptionsOf(folder);
        var result = shrinker.Shrink(input, options);
        Assert.That(DockerfileSyntax.Parse(result.Input.Dockerfile).Errors, Is.Empty);
        var again = shrinker.Shrink(result.Input, options);
        Assert.That(again.Input.Dockerfile.Text, Is.EqualTo(result.Input.Dockerfile.Text), "a second run changes nothing");
        if (result.Refusal is null) Assert.That(again.Refusal?.Reason, Is.Null, "what was rewritten isn't refused afterwards");
        Verified.Matches(Path.Combine(folder, "shrink.verified.txt"), RewriteSnapshot.Of(input, result));
    }

    [Test]
    public void ThereAreSamples() => Assert.That(Samples().Count(), Is.GreaterThan(3));
}
