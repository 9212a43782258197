using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What the repository says of the builds is what <c>check</c>, <c>fix</c> and the library go by.</summary>
internal sealed class KnownBuildTests
{
    private const string Web = """
        FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
        WORKDIR /src
        COPY ["src/Web/Web.csproj", "src/Web/"]
        RUN dotnet restore src/Web/Web.csproj
        COPY . .
        RUN dotnet publish src/Web/Web.csproj -c Release -o /app --no-restore
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        COPY --from=build /app /app
        ENTRYPOINT ["dotnet", "/app/Web.dll"]

        """;

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf(".git"));
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase(".git\n", true)]
    [TestCase(".git\n!.git/HEAD\n", false)]
    public void AFolderWithoutListedFilesMayBeExcluded(string ignore, bool isLost)
    {
        folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        folder.Write(".dockerignore", ignore);
        folder.Write("Dockerfile", "FROM alpine:3.22\nCOPY .git /git\n");
        Assert.That(
            Found("check", "--format", "json", folder.Path),
            isLost ? Has.Some.EqualTo("DFL2005:2") : Has.None.EqualTo("DFL2005:2"));
    }

    [Test]
    public void ASolutionIsLintedAsWithItsContext()
    {
        WriteSolution();
        var given = Found("check", "--format", "json", "--context", folder.Path, folder.PathOf("src/Web/Dockerfile"));
        Assert.That(given, Has.Some.StartsWith("DFL8001").And.Some.StartsWith("DFL8002"));
        Assert.That(given, Has.None.StartsWith("DFL2"));
        foreach (var path in new[] { folder.Path, folder.PathOf("src"), folder.PathOf("src/Web"), folder.PathOf("src/Web/Dockerfile") })
            Assert.That(Found("check", "--format", "json", path), Is.EqualTo(given), path);
        var library = new DockerfileLinter(RuleCatalog.BuiltIn, LintOptions.Default).Lint(folder.Path).Files.Single();
        Assert.That(library.Diagnostics.Select(one => $"{one.Rule.Id}:{library.GetLineRange(one).Line}"), Is.EqualTo(given));
    }

    [Test]
    public void FixWritesNoSecondIgnoreFile()
    {
        WriteSolution();
        folder.Write("src/Web/bin/Debug/Web.dll", new string('x', 5_000_000));
        ToolRun.Of("fix", "--suggested", folder.Path);
        Assert.That(File.Exists(folder.PathOf("src/Web/.dockerignore")), Is.False);
    }

    [Test]
    public void WhatRestsOnAnInferredContextSaysSo()
    {
        WriteSolution();
        Assert.That(Message("DFL8001"), Does.EndWith($"(inferred build context: {folder.Path})"));
        folder.Write("compose.yaml", "services: {web: {build: {context: ., dockerfile: src/Web/Dockerfile}}}\n");
        Assert.That(Message("DFL8001"), Does.Not.Contain("inferred"));

        string Message(string rule) => ToolRun.Of("check", "--format", "json", folder.Path).Json().GetProperty("files")[0]
            .GetProperty("diagnostics").EnumerateArray().First(one => one.GetProperty("rule").GetString() == rule).GetProperty("message").GetString()!;
    }

    [Test]
    public void EachTargetIsLintedAndWhatOnlyOneHasNamesIt()
    {
        folder.Write("Dockerfile", "FROM debian:12 AS tools\nRUN apt-get update && apt-get install -y curl\nFROM debian:12\nCMD [\"true\"]\n");
        folder.Write("compose.yaml", "services:\n  web:\n    build: .\n  tools:\n    build:\n      context: .\n      target: tools\n");
        var run = ToolRun.Of("check", "--format", "json", folder.Path);
        Assert.That(run.Output, Does.Contain("(only when built by compose.yaml:6)"));
        Assert.That(Found("check", "--format", "json", folder.Path).Count(one => one == "DFL1201:2"), Is.EqualTo(1));
        Assert.That(Found("check", "--format", "json", "--target", "tools", folder.Path), Does.Contain("DFL1201:2"));
        Assert.That(ToolRun.Of("fix", folder.Path).Status, Is.LessThan(2));
        Assert.That(folder.Read("Dockerfile"), Does.Not.Contain("rm -rf"));
    }

    [TestCase("")]
    [TestCase("/")]
    public void ABuildOfTheContextThatIsGivenKeepsItsTarget(string end)
    {
        folder.Write("app/Dockerfile", "FROM debian:12 AS tools\nRUN apt-get update && apt-get install -y curl\nFROM debian:12\nCMD [\"true\"]\n");
        folder.Write("compose.yaml", "services:\n  tools:\n    build:\n      context: app\n      target: tools\n");
        Assert.That(Found("check", "--format", "json", "--context", folder.PathOf("app") + end, folder.Path), Does.Contain("DFL1201:2"));
        Assert.That(Found("check", "--format", "json", "--context", folder.Path + end, folder.Path), Does.Not.Contain("DFL1201:2"));
    }

    [Test]
    public void AContextThatIsNotThereIsOneLineForStandardInputToo()
    {
        var run = ToolRun.With("FROM debian:12\n", "check", "--context", folder.PathOf("none"), "-");
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain("folder not found (--context)"));
    }

    [Test]
    public void ABuildArgumentThatIsGivenWinsOverTheDefault()
    {
        folder.Write("Dockerfile", "ARG BASE=debian:12-slim\nFROM ${BASE}\nCMD [\"true\"]\n");
        Assert.That(Found("check", "--format", "json", "--preset", "strict", folder.Path), Has.None.StartsWith("DFL1103"));
        Assert.That(Found("check", "--format", "json", "--preset", "strict", "--build-arg", "BASE=debian:12", folder.Path), Has.Some.StartsWith("DFL1103"));
        folder.Write("Makefile", "image:\n\tdocker build --build-arg BASE=debian:12 .\n");
        Assert.That(Found("check", "--format", "json", "--preset", "strict", folder.Path), Has.Some.StartsWith("DFL1103"));
    }

    [Test]
    public void AnUnknownContextKeepsTheRulesAboutItSilent()
    {
        folder.Write("images/app/Dockerfile", "FROM python:3.13-slim\nCOPY gone.txt /\nCOPY . /app\n");
        folder.Write("images/app/.venv/lib/a.py", "x");
        Assert.That(Found("check", "--preset", "strict", "--format", "json", folder.Path), Has.None.StartsWith("DFL2"));
        Assert.That(Found("check", "--preset", "strict", "--format", "json", "--context", folder.PathOf("images/app"), folder.Path), Has.Some.StartsWith("DFL2"));
    }

    [Test]
    public void AnAdditionalContextIsNoError()
    {
        folder.Write("Dockerfile", "FROM debian:12\nCOPY --from=Config.d /a /a\n");
        Assert.That(Found("check", "--format", "json", folder.Path), Has.Some.StartsWith("DFL0"));
        Assert.That(Found("check", "--format", "json", "--build-context", "Config.d=config", folder.Path), Has.None.StartsWith("DFL0"));
    }

    [TestCase("--build-context", "config")]
    [TestCase("--build-context", "=config")]
    [TestCase("--build-arg", "=1")]
    [TestCase("--target", "")]
    public void AWrongValueIsOneLine(string option, string value)
    {
        folder.Write("Dockerfile", "FROM debian:12\n");
        var run = ToolRun.Of("check", option, value, folder.Path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain(option));
    }

    [Test]
    public void TheFilesOfAContextAreWalkedOnceForAllItsDockerfiles()
    {
        for (var i = 0; i < 20; i++) folder.Write($"images/{i}/Dockerfile", "FROM alpine\nCOPY shared/a.txt /\n");
        folder.Write("shared/a.txt", "a");
        var run = ToolRun.Of("check", "--format", "json", "--fail-level", "none", folder.Path);
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(run.Json().GetProperty("files").GetArrayLength(), Is.EqualTo(20));
    }

    private void WriteSolution()
    {
        folder.Write("All.sln", "");
        folder.Write("src/Web/Dockerfile", Web);
        folder.Write("src/Web/Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n");
        folder.Write(".dockerignore", "**/bin\n**/obj\n.git\n");
    }

    private static string[] Found(params string[] arguments) =>
    [
        .. ToolRun.Of(arguments).Json().GetProperty("files").EnumerateArray()
            .SelectMany(static file => file.GetProperty("diagnostics").EnumerateArray())
            .Select(static one => $"{one.GetProperty("rule").GetString()}:{one.GetProperty("line").GetInt32()}"),
    ];
}
