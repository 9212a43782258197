using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;
using NUnit.Framework;

namespace DockerfileLint.MSBuild.Tests;

/// <summary>What is wrong in an .editorconfig is said once in the build of a solution, whichever nodes build it.</summary>
internal sealed class OnceABuildTests
{
    private string folder = string.Empty;
    private RecordingEngine log = new();

    [SetUp]
    public void Create()
    {
        folder = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        log = new RecordingEngine();
        Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFL1201.severity = loud\n");
        Write("BuildId.proj", "<Project />");
        foreach (var project in new[] { "A", "B", "C" }) Write($"{project}/Dockerfile", "FROM debian:12\nRUN apt-get update\n");
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void ByProjectsOfOneNodeAndOfOthers()
    {
        var build = Path.GetRandomFileName();
        var (first, second) = (new NodeEngine(log, build), new NodeEngine(log, build));
        Run(first, "A");
        Run(first, "B");
        Run(second, "C");
        Assert.That(log.Warnings.Count(warning => warning.Code == "DFL1201"), Is.EqualTo(3));
        Assert.That(log.Warnings.Where(warning => warning.Code == "DFL9004").Select(warning => (Path.GetFileName(warning.File), warning.LineNumber, warning.ColumnNumber)), Is.EqualTo(new[] { (".editorconfig", 3, 38) }));
        first.End();
        second.End();
        Run(new NodeEngine(log, Path.GetRandomFileName()), "A");
        Assert.That(log.Warnings.Count(warning => warning.Code == "DFL9004"), Is.EqualTo(2), "The next build says it again.");
    }

    [Test]
    public void ABuildWithNothingWrongIsNotAskedForItsName()
    {
        Write(".editorconfig", "root = true\n");
        var engine = new NodeEngine(log, Path.GetRandomFileName());
        Run(engine, "A");
        Assert.That(engine.Asked, Is.Zero);
    }

    private void Run(NodeEngine engine, string project)
    {
        using var task = new LintDockerfiles
        {
            BuildEngine = engine,
            ProjectFile = Path.Combine(folder, project, "App.csproj"),
            Dockerfiles = [new TaskItem("Dockerfile")],
            BuildIdProject = Path.Combine(folder, "BuildId.proj"),
        };
        task.Execute();
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
