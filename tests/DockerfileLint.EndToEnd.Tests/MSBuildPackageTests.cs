using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The package in <c>dotnet build</c>, as its user meets it.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class MSBuildPackageTests
{
    [Test]
    public void AProjectWithoutDockerfilesBuildsInSilence()
    {
        using var project = new SampleProject();
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("0 Warning(s)").And.Not.Contain("DFL"));
    }
}
