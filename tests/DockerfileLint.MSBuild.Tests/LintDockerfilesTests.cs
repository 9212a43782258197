using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;
using NUnit.Framework;

namespace DockerfileLint.MSBuild.Tests;

/// <summary>The task in a build that is none: quick, where the end-to-end tests are real.</summary>
internal sealed class LintDockerfilesTests
{
    private const string Wasteful = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n";
    private string folder = string.Empty;
    private RecordingEngine engine = new();

    [SetUp]
    public void Create()
    {
        folder = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        engine = new RecordingEngine();
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void AFileThatIsGoneIsOneWarningAndFailsNoBuild()
    {
        Assert.That(Run("Dockerfile"), Is.True);
        Assert.That(engine.Errors, Is.Empty);
        Assert.That(engine.Warnings.Select(warning => warning.Code), Is.EqualTo(new[] { "DFL9000" }));
    }

    [Test]
    public void AFindingIsAWarning()
    {
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n");
        Assert.That(Run("Dockerfile"), Is.True);
        Assert.That(engine.Warnings.Select(warning => $"{warning.Code}({warning.LineNumber},{warning.ColumnNumber})"), Is.EqualTo(new[] { "DFL1201(2,5)" }));
    }

    [Test]
    public void TheContextIsTheOneOfTheSolution()
    {
        Directory.CreateDirectory(Path.Combine(folder, "Web"));
        File.WriteAllText(Path.Combine(folder, "All.sln"), "");
        File.WriteAllText(Path.Combine(folder, ".dockerignore"), "**/bin\n**/obj\n");
        File.WriteAllText(Path.Combine(folder, "Web", "Web.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(folder, "Web", "Dockerfile"), "FROM mcr.microsoft.com/dotnet/sdk:9.0 AS b\nWORKDIR /src\nCOPY Web/Web.csproj Web/\nRUN dotnet restore Web/Web.csproj\nCOPY . .\nRUN dotnet publish Web/Web.csproj --no-restore -o /app\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY --from=b /app /app\nENTRYPOINT [\"dotnet\", \"/app/Web.dll\"]\n");
        using var task = Create("Dockerfile");
        task.ProjectFile = Path.Combine(folder, "Web", "Web.csproj");
        var framework = new TaskItem("TargetFramework");
        framework.SetMetadata("Kind", "Property");
        framework.SetMetadata("Value", "net9.0");
        task.ProjectFacts = [framework];
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Select(warning => warning.Code), Has.Some.EqualTo("DFL8001").And.None.StartsWith("DFL2"));
        Assert.That(engine.Warnings.Single(warning => warning.Code == "DFL8001").Message, Does.Contain($"(inferred build context: {folder})"));
    }

    [Test]
    public void AContextThatIsNotThereNamesTheProperty()
    {
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM scratch\n");
        using var task = Create("Dockerfile");
        task.ContextFolder = "none";
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Single().Message, Does.Contain("folder not found (DockerfileLintContext)"));
    }

    [Test]
    public void OfABuildArgumentThatIsGivenTwiceTheLastHolds()
    {
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "ARG BASE\nFROM ${BASE}\nRUN apt-get update && apt-get install -y curl\n");
        using var task = Create("Dockerfile");
        task.BuildArguments = [new TaskItem("BASE=alpine:3.22"), new TaskItem("BASE=debian:12")];
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Select(warning => warning.Code), Does.Contain("DFL1201").And.None.EqualTo("DFL9000"));
    }

    [Test]
    public void AReportDoesNotReplaceWhatWasLinted()
    {
        var path = Path.Combine(folder, "Dockerfile");
        File.WriteAllText(path, "FROM scratch\n");
        using var task = Create("Dockerfile");
        task.Output = "Dockerfile";
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Single().Message, Does.Contain("it was checked, so the report is not written there"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("FROM scratch\n"));
    }

    [TestCase("Dockerfile.cs", "using System;\n", true, false)]
    [TestCase("Dockerfile.cs", Wasteful, false, true)]
    [TestCase("Dockerfile.bak", Wasteful, true, false)]
    [TestCase("Dockerfile.bak", Wasteful, false, true)]
    [TestCase("dockerfile", Wasteful, true, true)]
    [TestCase("Dockerfile-debian", Wasteful, true, true)]
    [TestCase("Dockerfile_x", Wasteful, true, true)]
    [TestCase("Dockerfile.j2", "FROM {{ image }}\nBOGUS\n", true, false)]
    [TestCase("legacy.Dockerfile", Wasteful, true, false, Description = "The settings leave it out.")]
    [TestCase("legacy.Dockerfile", Wasteful, false, true)]
    public void AFileThatWasFoundIsJudged(string name, string text, bool isFound, bool isReported)
    {
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n[legacy.*]\ndockerfilelint.exclude = true\n");
        File.WriteAllText(Path.Combine(folder, name), text);
        using var task = Create(name);
        if (isFound) task.Dockerfiles[0].SetMetadata("DockerfileLintFound", "true");
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Errors, Is.Empty);
        Assert.That(engine.Warnings.Select(warning => warning.Code), isReported ? Is.EqualTo(["DFL1201"]) : Is.Empty);
    }

    [TestCase("DockerfileLintPreset", "tiny")]
    [TestCase("DockerfileLintSelect", "DFL1201x")]
    [TestCase("DockerfileLintOnly", "apt-list-left")]
    [TestCase("DockerfileLintFailLevel", "2")]
    public void APropertyThatMeansNothingIsSaid(string property, string value)
    {
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM scratch\n");
        using var task = Create("Dockerfile");
        typeof(LintDockerfiles).GetProperty(property["DockerfileLint".Length..])!.SetValue(task, value);
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Single().Code, Is.EqualTo("DFL9004"));
        Assert.That(engine.Warnings.Single().Message, Does.StartWith($"{property}: '{value}'"));
    }

    [TestCase("COPY src/App/App.csproj .", true)]
    [TestCase("COPY ./src/App/ .", true)]
    [TestCase("COPY [\"src/App\", \".\"]", true)]
    [TestCase("RUN dotnet publish src/App/App.csproj", true)]
    [TestCase("# COPY src/App/App.csproj .", false)]
    [TestCase("COPY src/App2/ .", false)]
    [TestCase("COPY src/MyApp.csproj .", false)]
    public void ADockerfileAboveCountsWhereItNamesTheProject(string line, bool expected)
    {
        var dockerfile = DockerfileLint.Text.SourceText.From($"FROM scratch\n{line}\n", Path.Combine(folder, "Dockerfile"));
        Assert.That(ProjectMention.Of(dockerfile, Path.Combine(folder, "src", "App", "App.csproj")), Is.EqualTo(expected));
    }

    [Test]
    public void AFolderOfOneNameIsNotAnyFolder()
    {
        bool Of(string line) => ProjectMention.Of(DockerfileLint.Text.SourceText.From($"FROM scratch\n{line}\n", Path.Combine(folder, "Dockerfile")), Path.Combine(folder, "app", "Web.csproj"));
        Assert.That(Of("WORKDIR /app"), Is.False);
        Assert.That(Of("COPY ./app/ ."), Is.True);
    }

    [Test]
    public void AClaimHoldsUntilItIsDisposed()
    {
        var build = Path.GetRandomFileName();
        using (var first = FileClaim.Take(build, "a"))
        {
            Assert.That(first, Is.Not.Null);
            Assert.That(FileClaim.Take(build, "a"), Is.Null);
            using var other = FileClaim.Take(build, "b");
            Assert.That(other, Is.Not.Null);
        }

        using var again = FileClaim.Take(build, "a");
        Assert.That(again, Is.Not.Null);
    }

    [Test]
    public void OnlyTheRulesThatAreNamedRun()
    {
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCMD [\"dotnet\", \"/app/a.dll\"]\n");
        using var task = Create("Dockerfile");
        task.Only = "dotnet-root-user;apt-recommends";
        task.Preset = "strict";
        task.ReportInformation = true;
        task.Execute();
        Assert.That(engine.Messages.Where(message => message.Code is not null).Select(message => message.Code), Is.EqualTo(new[] { "DFL8017" }));
        Assert.That(engine.Warnings, Is.Empty);
    }

    [Test]
    public void AReachedLimitIsAWarning()
    {
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM mcr.microsoft.com/dotnet/sdk:8.0\n" + string.Concat(Enumerable.Repeat("RUN dotnet build\n", 501)));
        Assert.That(Run("Dockerfile"), Is.True);
        Assert.That(engine.Warnings.Single(warning => warning.Code == "DFL9000").Message, Does.Contain("too many dotnet commands (limit: 500 commands)"));
    }

    private bool Run(params string[] dockerfiles)
    {
        using var task = Create(dockerfiles);
        return task.Execute();
    }

    private LintDockerfiles Create(params string[] dockerfiles)
    {
        return new LintDockerfiles
        {
            BuildEngine = engine,
            ProjectFile = Path.Combine(folder, "App.csproj"),
            Dockerfiles = [.. dockerfiles.Select(path => new TaskItem(path))],
        };
    }
}
