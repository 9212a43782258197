using System;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The package in <c>dotnet build</c>, as its user meets it.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class MSBuildPackageTests
{
    private const string Wasteful = """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        WORKDIR /app
        RUN apt-get update && apt-get install -y --no-install-recommends curl=8.5.0
        COPY bin/publish .
        ENTRYPOINT ["dotnet", "App.dll"]
        """;

    [Test]
    public void AFindingIsAWarningWithPlaceCodeAndLink()
    {
        using var project = new SampleProject().With("Dockerfile", Wasteful);
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(Warnings(build, "DFL1101"), Has.Length.EqualTo(1), build.Output);
    }

    private static string[] Warnings(Command build, string code) =>
        [.. build.Lines.Where(line => line.Contains($"warning {code}:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
}
