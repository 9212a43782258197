using System;
using System.IO;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>What docs/own-rule.md says, with its files and nothing else.</summary>
internal sealed class OwnRuleTests
{
    private const string Message = "'python:3.13-slim' comes from Docker Hub. Take it from mirror.example.com.";
    private const string Fixed = "FROM mirror.example.com/python:3.13-slim AS build";

    private const string Program = """
        using System;
        using DockerfileLint.Linting;
        using DockerfileLint.Text;
        using DockerfileLint.Workspaces;

        var linter = new Linter(RuleAssembly.CreateCatalog([args[0]]), new LintOptions { Only = ["base-image-mirror"] });
        var text = SourceText.From("FROM python:3.13-slim\nFROM scratch\n");
        foreach (var finding in linter.Lint(new LintInput(text)).Diagnostics) Console.WriteLine(finding.Message);
        """;

    private TemporaryFolder folder = null!;

    private string Assembly => folder.PathOf("out/OwnRules.dll");

    [OneTimeSetUp]
    public void Build()
    {
        folder = new TemporaryFolder();
        var source = Repository.PathOf("docs", "samples", "own-rule");
        foreach (var name in (string[])["OwnRules.csproj", "MirrorRule.cs", "Dockerfile"]) folder.Write(name, File.ReadAllText(Path.Combine(source, name)));
        folder.Write("nuget.config", $"<configuration><packageSources><add key=\"test\" value=\"{Packages.Feed}\" /></packageSources></configuration>");
        var build = Command.DotNet(folder.Path, ["build", "OwnRules.csproj", "-c", "Release", "-o", "out", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false"], Packages.Environment);
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("0 Warning(s)"));
    }

    [OneTimeTearDown]
    public void Delete() => folder?.Dispose();

    [Test]
    public void ThePageSaysWhatItFinds() =>
        Assert.That(File.ReadAllText(Repository.PathOf("docs", "own-rule.md")), Does.Contain($"`{Message}`").And.Contain($"`{Fixed}`"));

    [Test]
    public void TheCommandLoadsIt()
    {
        var check = Tool("check", "--rules", Assembly, "Dockerfile");
        Assert.That(check.Status, Is.EqualTo(1), check.Error);
        Assert.That(check.Output, Does.Contain("Dockerfile:1:6: warning HOUSE001 base-image-mirror: " + Message).And.Contain("1 Dockerfile: 1 warning"));
        Assert.That(Tool("explain", "HOUSE001", "--rules", Assembly).Output, Does.Contain("option dockerfilelint.HOUSE001.mirror = mirror.example.com"));
    }

    [Test]
    public void TheCommandAppliesItsFix()
    {
        folder.Write("fixed/Dockerfile", folder.Read("Dockerfile"));
        var fix = Tool("fix", "--suggested", "--rules", Assembly, "fixed");
        Assert.That(fix.Status, Is.Zero, fix.Output + fix.Error);
        Assert.That(folder.Read("fixed/Dockerfile"), Is.EqualTo(folder.Read("Dockerfile").Replace("FROM python:3.13-slim AS build", Fixed, StringComparison.Ordinal)));
    }

    [Test]
    public void ItIsConfigured()
    {
        folder.Write("configured/Dockerfile", "FROM python:3.13-slim\nCMD [\"python\"]\n");
        folder.Write("configured/.editorconfig", "root = true\n[Dockerfile*]\ndockerfilelint.HOUSE001.mirror = hub.acme.example\ndotnet_diagnostic.HOUSE001.severity = error\n");
        Assert.That(Tool("check", "--rules", Assembly, "configured").Output, Does.Contain("error HOUSE001").And.Contain("Take it from hub.acme.example."));
    }

    [Test]
    public void TheBuildLoadsIt()
    {
        using var project = new SampleProject(properties: $"<TargetFramework>net10.0</TargetFramework><DockerfileLintRules>{Assembly}</DockerfileLintRules>").With("Dockerfile", folder.Read("Dockerfile"));
        var build = project.Build();
        Assert.That(build.Status, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("Dockerfile(1,6,1,22): warning HOUSE001: " + Message).And.Contain("1 Warning(s)"));
    }

    [Test]
    public void TheLibraryLoadsIt()
    {
        using var project = new SampleProject("Microsoft.NET.Sdk", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", packages: ["DockerfileLint.Workspaces"]).With("Program.cs", Program);
        var build = project.Build("-o", project.PathOf("out"));
        Assert.That(build.Status, Is.Zero, build.Output);
        var run = Command.DotNet(folder.Path, [project.PathOf("out/App.dll"), Assembly], Packages.Environment);
        Assert.That(run.Lines, Is.EqualTo(new[] { Message }), run.Error);
    }

    private Command Tool(params string[] arguments) => Command.DotNet(folder.Path, [Repository.Tool, .. arguments], Packages.Environment);
}
