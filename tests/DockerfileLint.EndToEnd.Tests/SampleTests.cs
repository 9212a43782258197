using System;
using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>Real projects of several kinds, built with the task's package.</summary>
internal sealed class SampleTests
{
    [TestCase("Web", @"Dockerfile\(9,5")]
    [TestCase("Worker", @"Dockerfile\(7,5")]
    [TestCase("Aot", @"Dockerfile\(8,5")]
    [TestCase("FSharp", @"Dockerfile\(9,5")]
    [TestCase("VisualBasic", @"Dockerfile\(9,5")]
    [TestCase("NoTargets", @"Dockerfile\(2,5")]
    public void TheDockerfileOfAProjectIsLinted(string sample, string place)
    {
        using var folder = Copy(sample);
        var build = Build(folder);
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(Regex.Count(build.Output, place + @".*: warning DFL1201", RegexOptions.None, TimeSpan.FromSeconds(5)), Is.EqualTo(2), build.Output);
    }

    [Test]
    public void ASolutionReportsASharedDockerfileOnceAndOnlyForProjectsThatItNames()
    {
        using var folder = Copy("Shop");
        var build = Build(folder, "-m:2");
        Assert.That(build.Status, Is.Zero, build.Output);
        // Once as it happens and once in the summary.
        Assert.That(Regex.Count(build.Output, "warning DFL1201", RegexOptions.None, TimeSpan.FromSeconds(5)), Is.EqualTo(2), build.Output);
        folder.Write("deploy/image.txt", "FROM debian:12-slim\nRUN apt-get update && apt-get install -y curl\n");
        var named = Build(folder, "-m:2", "--no-restore", $"-p:DockerfileFile={folder.PathOf("deploy/image.txt")}");
        Assert.That(Regex.Count(named.Output, @"image\.txt.*warning DFL1201", RegexOptions.None, TimeSpan.FromSeconds(5)), Is.EqualTo(2), named.Output);
    }

    [Test]
    public void TheAnalyzerReportsInVisualBasicToo()
    {
        using var folder = Copy("VisualBasic", "DockerfileLint.Analyzers");
        Assert.That(Build(folder).Output, Does.Contain("Dockerfile(9,5): warning DFL1201").And.Contain("1 Warning(s)"));
    }

    [Test]
    public void AReportStandsBesideTheCompilersErrorLog()
    {
        using var folder = Copy("Web");
        Build(folder, "-p:ErrorLog=obj/build.sarif%2Cversion=2.1");
        using var report = JsonDocument.Parse(folder.Read("obj/build.dockerfile.sarif"));
        Assert.That(report.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), Is.GreaterThan(0));
    }

    [Test]
    public void AGlobalConfigHolds()
    {
        using var folder = Copy("Web");
        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DFL1201.severity = none\n");
        Assert.That(Build(folder).Output, Does.Not.Contain("DFL1201"));
    }

    [Test]
    public void ItemsNameMoreAndFewerFiles()
    {
        using var folder = Copy("Web");
        folder.Write("deploy/image.txt", folder.Read("Dockerfile"));
        folder.Write("Directory.Build.targets", "<Project><ItemGroup><DockerfileLintInclude Include=\"deploy/image.txt\" /><DockerfileLintExclude Include=\"Dockerfile\" /></ItemGroup></Project>");
        Assert.That(Build(folder).Output, Does.Contain("image.txt(9,5").And.Not.Contain("/Dockerfile("));
    }

    [Test]
    public void RulesKnowWhatOnlyMSBuildKnows()
    {
        using var folder = Copy("Web");
        folder.Write("Web.csproj", folder.Read("Web.csproj").Replace("<TargetFramework>net10.0<", "<Wanted>net10.0</Wanted><TargetFramework>$(Wanted)<", StringComparison.Ordinal));
        folder.Write("Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -o /app\n\nFROM mcr.microsoft.com/dotnet/aspnet:9.0\nCOPY --from=build /app .\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n");
        Assert.That(Build(folder).Output, Does.Contain("Dockerfile(6,6").And.Contain("DFL8001"));
    }

    private static TemporaryFolder Copy(string sample, string package = "DockerfileLint.MSBuild")
    {
        var folder = new TemporaryFolder();
        var source = Repository.PathOf("tests", "Samples", sample);
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)) folder.Write(Path.GetRelativePath(source, path), File.ReadAllText(path));
        folder.Write("Directory.Build.props", $"<Project><ItemGroup><PackageReference Include=\"{package}\" Version=\"{Packages.Version}\" PrivateAssets=\"all\" /></ItemGroup></Project>");
        folder.Write("nuget.config", $"<configuration><packageSources><add key=\"test\" value=\"{Packages.Feed}\" /></packageSources></configuration>");
        return folder;
    }

    private static Command Build(TemporaryFolder folder, params string[] arguments) =>
        Command.DotNet(folder.Path, ["build", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v", "m", .. arguments], Packages.Environment);
}
