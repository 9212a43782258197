using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;
using NUnit.Framework;

namespace DockerfileLint.MSBuild.Tests;

/// <summary>What the fixing task writes, and what it leaves alone and says.</summary>
internal sealed class FixDockerfilesTests
{
    private const string Wasteful = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n";
    private const string Lean = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\n";
    private string folder = string.Empty;
    private string elsewhere = string.Empty;
    private RecordingEngine engine = new();

    [SetUp]
    public void Create()
    {
        folder = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        elsewhere = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        engine = new RecordingEngine();
        Write(".editorconfig", "root = true\n");
    }

    [TearDown]
    public void Delete()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Test]
    public void AFileThatIsGoneEndsTheWorkOnThatFileOnly()
    {
        Write("b.Dockerfile", Wasteful);
        using var task = Create("a.Dockerfile", "b.Dockerfile");
        Assert.That(task.Execute(), Is.True);
        Assert.That(Read("b.Dockerfile"), Is.EqualTo(Lean));
        Assert.That(engine.Warnings.Single().Message, Does.StartWith(Path.Combine(folder, "a.Dockerfile") + ": file not found"));
    }

    [Test]
    public void AReachedLimitIsAWarning()
    {
        Write("Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:8.0\n" + string.Concat(Enumerable.Repeat("RUN dotnet build\n", 501)));
        using var task = Create("Dockerfile");
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Single().Message, Does.Contain("too many dotnet commands (limit: 500 commands)"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows lets administrators alone make links.")]
    public void ALinkThatLeadsOutIsFollowedOnRequestOnly()
    {
        var real = Path.Combine(elsewhere, "Dockerfile");
        File.WriteAllText(real, Wasteful);
        File.CreateSymbolicLink(Path.Combine(folder, "Dockerfile"), real);
        using (var task = Create("Dockerfile")) Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Single().Message, Does.Contain("links to a file outside").And.Contain("DockerfileLintFollowLinks allows it"));
        Assert.That(File.ReadAllText(real), Is.EqualTo(Wasteful));
        using var allowed = Create("Dockerfile");
        allowed.FollowLinks = true;
        Assert.That(allowed.Execute(), Is.True);
        Assert.That(File.ReadAllText(real), Is.EqualTo(Lean));
        Assert.That(engine.Warnings, Has.Count.EqualTo(1));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows lets administrators alone make links.")]
    public void AConfigurationThatLinksOutIsFollowedOnRequestOnly()
    {
        var real = Path.Combine(elsewhere, "config");
        File.WriteAllText(real, "root = true\n[*]\ndotnet_diagnostic.DFL1201.severity = none\n");
        File.Delete(Path.Combine(folder, ".editorconfig"));
        File.CreateSymbolicLink(Path.Combine(folder, ".editorconfig"), real);
        Write("Dockerfile", Wasteful);
        using (var task = Create("Dockerfile")) Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Single().Message, Does.Contain("links to a file outside").And.Contain("DockerfileLintFollowLinks allows it"));
        using var allowed = Create("Dockerfile");
        allowed.FollowLinks = true;
        Assert.That(allowed.Execute(), Is.True);
        Assert.That(engine.Warnings, Has.Count.EqualTo(1));
        Assert.That(Read("Dockerfile"), Is.EqualTo(Wasteful));
    }

    [Test]
    public void TheVersionsOfAFileAreWritten()
    {
        Write("Dockerfile", "FROM debian:13 AS a\nRUN apt-get install -y curl\n");
        Write("apt.txt", "apt curl 8.14.1-2\n");
        using var task = Create("Dockerfile");
        (task.Pins, task.Select, task.Suggested, task.Rules) = ("apt.txt", "DFL5011", true, "DFL5011");
        Assert.That(task.Execute(), Is.True);
        Assert.That(Read("Dockerfile"), Is.EqualTo("FROM debian:13 AS a\nRUN apt-get install -y curl=8.14.1-2\n"));
        Assert.That(engine.Warnings, Is.Empty);
    }

    [TestCase("gone.txt", "gone.txt: file not found")]
    [TestCase("wrong.txt", "wrong.txt:1: a package needs its name and a version")]
    public void AListOfVersionsThatIsWrongIsOneWarning(string name, string problem)
    {
        Write("wrong.txt", "apt curl\n");
        Write("a.Dockerfile", Wasteful);
        Write("b.Dockerfile", Wasteful);
        using var task = Create("a.Dockerfile", "b.Dockerfile");
        task.Pins = name;
        Assert.That(task.Execute(), Is.True);
        Assert.That(engine.Warnings.Single().Code, Is.EqualTo("DFL9004"));
        Assert.That(engine.Warnings.Single().Message, Does.StartWith("DockerfileLintPins: ").And.Contain(problem));
        Assert.That(Read("a.Dockerfile") + Read("b.Dockerfile"), Is.EqualTo(Lean + Lean));
    }

    [Test]
    public void ADiffWritesNothingAndHasNoCommands()
    {
        var text = "FROM debian:12\nRUN <<E\n::error::a\nE\nRUN apt-get update && apt-get install -y curl # ##vso[task.complete]\u001b\n";
        Write("Dockerfile", text);
        using var task = Create("Dockerfile");
        task.Diff = true;
        Assert.That(task.Execute(), Is.True);
        var diff = engine.Messages.Single(message => message.Message!.Contains("@@")).Message!;
        Assert.That(diff, Does.Contain("\n \\x3a:error::a\n").And.Contain("#\\x23vso[task.complete]\\x1b"));
        Assert.That(diff, Does.Not.Contain("\u001b").And.Not.Contain("##vso"));
        Assert.That(Read("Dockerfile"), Is.EqualTo(text));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no such names.")]
    public void ANameBeginsNoLineOfTheLog()
    {
        Directory.CreateDirectory(Path.Combine(folder, "a\n::error::b"));
        Write("a\n::error::b/Dockerfile", Wasteful);
        using var task = Create("a\n::error::b/Dockerfile", "a\n::error::b/gone");
        Assert.That(task.Execute(), Is.True);
        Assert.That(Read("a\n::error::b/Dockerfile"), Is.EqualTo(Lean));
        var said = engine.Messages.Select(message => message.Message!).Concat(engine.Warnings.Select(warning => warning.Message!)).Where(line => line.Contains("::error::b")).ToList();
        Assert.That(said, Has.Count.EqualTo(2));
        Assert.That(said, Has.None.Contains("\n"));
    }

    private FixDockerfiles Create(params string[] dockerfiles) => new()
    {
        BuildEngine = engine,
        ProjectFile = Path.Combine(folder, "App.csproj"),
        Dockerfiles = [.. dockerfiles.Select(name => new TaskItem(name))],
    };

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(folder, name));
}
