using System.IO;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The analyzer's package in <c>dotnet build</c>, alone and beside the task's.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class AnalyzerPackageTests
{
    private const string Analyzers = "DockerfileLint.Analyzers";
    private const string Wasteful = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n";

    [Test]
    public void AFindingIsAWarningOfTheCompiler()
    {
        using var project = Create().With("Dockerfile", Wasteful).With("bin/Dockerfile", Wasteful);
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Match(@"Dockerfile\(2,5\): warning DFL1201: .*docs/rules/DFL1201\.md").And.Contain("1 Warning(s)"));
    }

    [Test]
    public void AnEditorConfigAndAPropertyHold()
    {
        using var project = Create().With("Dockerfile", Wasteful).With(".editorconfig", "root = true\n[Dockerfile*]\ndotnet_diagnostic.DFL1201.severity = error\n");
        Assert.That(project.Build().Output, Does.Contain("error DFL1201"));
        Assert.That(project.Build("--no-restore", "-p:DockerfileLintIgnore=DL3009%3BDL3015").Output, Does.Contain("0 Warning(s)").And.Not.Contain("DFL"));
    }

    [Test]
    public void ThePropertiesOfTheBuildHold()
    {
        using var project = Create().With("Dockerfile", Wasteful);
        Assert.That(project.Build("-p:TreatWarningsAsErrors=true").Output, Does.Contain("error DFL1201"));
        Assert.That(project.Build("--no-restore", "-p:WarningsAsErrors=DFL1201").Output, Does.Contain("error DFL1201"));
        Assert.That(project.Build("--no-restore", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=DFL1201").Output, Does.Contain("warning DFL1201").And.Contain("0 Error(s)"));
        Assert.That(project.Build("--no-restore", "--no-incremental", "-p:NoWarn=DFL1201").Output, Does.Not.Contain("DFL1201"));
        project.With(".globalconfig", "is_global = true\ndotnet_diagnostic.DFL1201.severity = error\n");
        Assert.That(project.Build("--no-restore", "-p:ErrorLog=obj/build.sarif%2Cversion=2.1").Output, Does.Contain("error DFL1201"));
        Assert.That(File.ReadAllText(project.PathOf("obj/build.sarif")), Does.Contain("DFL1201"));
    }

    [Test]
    public void FilesAreNamedByPropertiesAndItemsAndTheirIgnoreFilesAreReadToo()
    {
        using var project = new SampleProject(items: "<DockerfileLintInclude Include=\"deploy/*.txt\" /><DockerfileLintExclude Include=\"Dockerfile\" />", packages: [Analyzers])
            .With("Dockerfile", Wasteful).With("deploy/item.txt", Wasteful).With("deploy/.dockerignore", "bin\n[a\n").With("tools/file.txt", Wasteful).With("tools/default.txt", Wasteful);
        var build = project.Build("-p:DockerfileFile=tools/file.txt", "-p:DockerDefaultDockerfile=tools/default.txt");
        Assert.That(build.Output, Does.Match(@"item\.txt\(2,5\): warning DFL1201").And.Match(@"file\.txt\(2,5\): warning DFL1201").And.Match(@"default\.txt\(2,5\): warning DFL1201"));
        Assert.That(build.Output, Does.Match(@"deploy/\.dockerignore\(2,1\): error DFL2003").And.Not.Match(@"/Dockerfile\("));
    }

    [TestCase(Analyzers)]
    [TestCase("DockerfileLint.MSBuild", Analyzers)]
    public void SeveralFrameworksReportOnce(params string[] packages)
    {
        using var project = new SampleProject("Microsoft.NET.Sdk", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", "", packages).With("Dockerfile", Wasteful).With("Program.cs", "");
        Assert.That(project.Build().Output, Does.Contain("1 Warning(s)").And.Contain("warning DFL1201"));
        if (packages.Length == 2) Assert.That(project.Build("--no-restore").Output, Does.Contain("1 Warning(s)"), "The task reports where nothing is compiled.");
    }

    [Test]
    public void BothPackagesReportOnce()
    {
        using var project = Create("DockerfileLint.MSBuild", Analyzers).With("Dockerfile", Wasteful);
        var build = project.Build();
        Assert.That(build.Output, Does.Contain("1 Warning(s)").And.Match(@"Dockerfile\(2,5,2,19\): warning DFL1201"), "The task reports.");
        Assert.That(project.Build("--no-restore", "--no-incremental", "-p:TreatWarningsAsErrors=true").Output, Does.Contain("1 Error(s)").And.Contain("0 Warning(s)"));
        var editing = project.Build("--no-restore", "-t:Rebuild", "-p:DesignTimeBuild=true");
        Assert.That(editing.Output, Does.Contain("Dockerfile(2,5): warning DFL1201"), "The analyzer reports while a file is edited.");
        Assert.That(editing.Output, Does.Not.Contain("Dockerfile(2,5,2,19)"));
    }

    [Test]
    public void AnotherPackagesSpracheIsOneClearWarning()
    {
        using var project = new SampleProject(items: "<PackageReference Include=\"Other.Analyzers\" Version=\"1.0.0\" />", packages: [Analyzers]).With("Dockerfile", Wasteful).With("Dockerfile.dev", Wasteful);
        OtherPackage.Write(Packages.Feed);
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("1 Warning(s)").And.Contain("warning DFL9000").And.Not.Contain("AD0001"));
    }

    private static SampleProject Create(params string[] packages) =>
        new("Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework>", "", packages.Length == 0 ? [Analyzers] : packages);
}
