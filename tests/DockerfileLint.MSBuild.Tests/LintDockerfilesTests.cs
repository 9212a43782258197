using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;
using NUnit.Framework;

namespace DockerfileLint.MSBuild.Tests;

/// <summary>The task in a build that is none: quick, where the end-to-end tests are real.</summary>
internal sealed class LintDockerfilesTests
{
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

    private bool Run(params string[] dockerfiles)
    {
        using var task = new LintDockerfiles
        {
            BuildEngine = engine,
            ProjectFile = Path.Combine(folder, "App.csproj"),
            Dockerfiles = [.. dockerfiles.Select(path => new TaskItem(path))],
        };
        return task.Execute();
    }
}
