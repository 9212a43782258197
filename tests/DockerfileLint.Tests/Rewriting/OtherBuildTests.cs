using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rewriting;

/// <summary>A Dockerfile that is built in several ways is rewritten where that suits all of them.</summary>
internal sealed class OtherBuildTests
{
    private static readonly string Sample = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Rewriting", "Samples", "go-health");

    [TestCase(null, false)]
    [TestCase("base", true)]
    public void ABuildThatAsksForTheStageByItsNameNeedsOtherChanges(string? target, bool isRefused)
    {
        var input = new LintInput(SourceText.From(System.IO.File.ReadAllText(System.IO.Path.Combine(Sample, "Dockerfile")), "Dockerfile"))
        {
            Context = new SampleContext(Sample),
        };
        var result = new Shrinker().Shrink(input with { OtherBuilds = [input with { Target = target, BuildName = "compose.yaml:3" }] });
        Assert.That(result.Refusal?.Reason, isRefused ? Does.Contain("compose.yaml:3") : Is.Null);
        Assert.That(result.Input.Dockerfile.Text == input.Dockerfile.Text, Is.EqualTo(isRefused));
    }
}
