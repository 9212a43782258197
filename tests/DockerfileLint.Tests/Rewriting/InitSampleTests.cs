using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rewriting;

/// <summary>Small projects without a Dockerfile: which one they get, or what is asked first.</summary>
internal sealed class InitSampleTests
{
    private static readonly string Root = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Rewriting", "InitSamples");

    private static IEnumerable<TestCaseData> Samples() =>
        Directory.GetDirectories(Root).Order(StringComparer.Ordinal)
            .Select(folder => new TestCaseData(folder).SetArgDisplayNames(Path.GetFileName(folder)));

    /// <summary>The result is the accepted one, parses without an error, and <c>shrink</c> leaves it as it is.</summary>
    [TestCaseSource(nameof(Samples))]
    public void TheDockerfileIsWrittenAsExpected(string folder)
    {
        var context = new SampleContext(folder);
        var result = new Initializer().Init(context, options: RewriteSnapshot.OptionsOf(folder));
        if (result.Refusal is null && result.Questions.IsEmpty)
        {
            Assert.That(DockerfileSyntax.Parse(result.Input.Dockerfile).Errors, Is.Empty);
            Assert.That(new Shrinker().Shrink(result.Input).Input.Dockerfile.Text, Is.EqualTo(result.Input.Dockerfile.Text), "shrink changes nothing");
        }

        var before = new LintInput(SourceText.From("", "Dockerfile")) { Context = context };
        Verified.Matches(Path.Combine(folder, "init.verified.txt"), RewriteSnapshot.Of(before, result));
    }

    [Test]
    public void ThereAreSamples() => Assert.That(Samples().Count(), Is.GreaterThan(1));
}
