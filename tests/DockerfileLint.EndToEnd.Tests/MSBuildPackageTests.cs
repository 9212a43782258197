using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The package in <c>dotnet build</c>, as its user meets it.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class MSBuildPackageTests
{
    private const string Wasteful = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n";

    [Test]
    public void AProjectWithoutDockerfilesBuildsInSilence()
    {
        using var project = new SampleProject();
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("0 Warning(s)").And.Not.Contain("DFL"));
    }

    [Test]
    public void AFindingIsAWarningWithItsPlaceCodeAndLinkAlsoWhenNothingIsCompiled()
    {
        using var project = new SampleProject().With("Dockerfile", Wasteful);
        var first = project.Build();
        Assert.That(first.Status, Is.Zero, first.Output);
        Assert.That(first.Output, Does.Match(@"Dockerfile\(2,5(,2,19)?\): warning DFL1201: .*docs/rules/DFL1201\.md"));
        Assert.That(Count(first.Output, "warning DFL1201"), Is.EqualTo(Count(project.Build("--no-restore").Output, "warning DFL1201")));
        Assert.That(first.Output, Does.Contain("1 Warning(s)"), "Information stays out of the build's output.");
    }

    [Test]
    public void SeveralFrameworksReportOnce()
    {
        using var project = new SampleProject("Microsoft.NET.Sdk", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>").With("Dockerfile", Wasteful).With("Program.cs", "");
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("1 Warning(s)"));
    }

    [Test]
    public void TheProjectsFilesAreJudgedByNameAndText()
    {
        using var project = new SampleProject().With("dockerfile", Wasteful).With("Dockerfile-debian", Wasteful).With("Dockerfile_x", Wasteful).With("web.containerfile", Wasteful).With("Dockerfile.go", Wasteful)
            .With("Dockerfile.cs", "class Dockerfile { }").With("Dockerfile.md", Wasteful).With("Dockerfile.bak", Wasteful).With("Dockerfile.dockerignore", "bin\n").With("Dockerfile.j2", "FROM {{ image }}\nBOGUS\n");
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("5 Warning(s)").And.Not.Contain("BOGUS"));
        foreach (var name in (string[])["dockerfile", "Dockerfile-debian", "Dockerfile_x", "web.containerfile", "Dockerfile.go"])
            Assert.That(build.Output, Does.Contain($"{name}(2,5,2,19): warning DFL1201"));
        Assert.That(project.Build("--no-restore", "-p:DockerfileFile=Dockerfile.bak").Output, Does.Contain("Dockerfile.bak(2,5,2,19): warning DFL1201"));
    }

    [Test]
    public void ThePropertiesOfTheBuildHold()
    {
        using var project = new SampleProject().With("Dockerfile", Wasteful);
        Assert.That(project.Build("-p:NoWarn=DFL1201").Output, Does.Not.Contain("DFL1201"));
        var strict = project.Build("--no-restore", "-p:TreatWarningsAsErrors=true");
        Assert.That(strict.Status, Is.Not.Zero);
        Assert.That(strict.Output, Does.Contain("error DFL1201"));
        Assert.That(project.Build("--no-restore", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=DFL1201").Status, Is.Zero);
        Assert.That(project.Build("--no-restore", "-p:WarningsAsErrors=DFL1201").Output, Does.Contain("error DFL1201"));
        Assert.That(project.Build("--no-restore", "-p:DockerfileLintIgnore=DL3009").Output, Does.Not.Contain("DFL1201"));
        Assert.That(project.Build("--no-restore", "-p:DockerfileLintEnabled=false").Output, Does.Not.Contain("DFL"));
    }

    [Test]
    public void AFaultOfOursIsOneWarningAndFailsNoBuild()
    {
        using var project = new SampleProject().With("Dockerfile", Wasteful).With("Dockerfile.dev", Wasteful);
        using var package = ZipFile.OpenRead(Path.Combine(Packages.Feed, $"DockerfileLint.MSBuild.{Packages.Version}.nupkg"));
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("tasks/netstandard2.0/", StringComparison.Ordinal) && entry.Name != "Sprache.dll")) entry.ExtractToFile(project.Folder.PathOf(entry.Name));
        var build = project.Build($"-p:DockerfileLintTaskAssembly={project.Folder.PathOf("DockerfileLint.MSBuild.dll")}");
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Match(@"App\.csproj : warning DFL9000: DockerfileLint failed [^\n]*Sprache[^\n]*Report it").And.Contain("1 Warning(s)"));
    }

    [Test]
    public void TheTaskIsCompiledAheadWhereItRunsAndPortableElsewhere()
    {
        using var package = ZipFile.OpenRead(Path.Combine(Packages.Feed, $"DockerfileLint.MSBuild.{Packages.Version}.nupkg"));
        Assert.That(IsCompiledAhead(package.GetEntry("tasks/netstandard2.0/DockerfileLint.dll")!), Is.False);
        if (package.GetEntry($"tasks/{Packages.Runtime}/DockerfileLint.dll") is not { } ahead) Assert.Ignore("The compiler for it can't be restored here.");
        else Assert.That(IsCompiledAhead(ahead));
        using var project = new SampleProject();
        project.Build("-t:Restore");
        Assert.That(project.Build("--no-restore", "-getProperty:DockerfileLintTaskAssembly").Output, Does.Contain($"tasks/{Packages.Runtime}/DockerfileLint.MSBuild.dll"));
    }

    [Test]
    public void AnEditorConfigHolds()
    {
        using var project = new SampleProject().With("Dockerfile", Wasteful).With(".editorconfig", "root = true\n[Dockerfile*]\ndotnet_diagnostic.DFL1201.severity = error\n");
        var build = project.Build();
        Assert.That(build.Status, Is.Not.Zero);
        Assert.That(build.Output, Does.Contain("error DFL1201"));
    }

    [Test]
    public void AReportIsWrittenWhereOneIsAskedFor()
    {
        using var project = new SampleProject().With("Dockerfile", Wasteful);
        project.Build("-p:DockerfileLintOutput=obj/dockerfile.sarif");
        using var report = JsonDocument.Parse(File.ReadAllText(project.PathOf("obj/dockerfile.sarif")));
        Assert.That(report.RootElement.GetProperty("version").GetString(), Is.EqualTo("2.1.0"));
    }

    [Test]
    public void TheFixTargetAppliesSafeFixes()
    {
        using var project = new SampleProject().With("Dockerfile", Wasteful);
        var fix = project.Build("-t:DockerfileLintFix", "-restore");
        Assert.That(fix.Status, Is.Zero, fix.Output);
        Assert.That(File.ReadAllText(project.PathOf("Dockerfile")), Is.EqualTo("FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\n"));
        Assert.That(project.Build("--no-restore").Output, Does.Contain("0 Warning(s)"));
    }

    private static bool IsCompiledAhead(ZipArchiveEntry assembly)
    {
        using var content = new MemoryStream();
        using (var packed = assembly.Open()) packed.CopyTo(content);
        content.Position = 0;
        using var reader = new PEReader(content);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part));
}
