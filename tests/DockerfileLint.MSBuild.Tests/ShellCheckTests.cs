using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;
using NUnit.Framework;

namespace DockerfileLint.MSBuild.Tests;

/// <summary>ShellCheck in a build: by the property or the key, and without a warning where it isn't installed.</summary>
[Platform(Exclude = "Win", Reason = "The program is a script.")]
internal sealed class ShellCheckTests
{
    private const string Program = """
        #!/bin/sh
        if [ "$1" = --version ]; then echo "version: 0.9.0"; exit 0; fi
        printf '{"comments":[{"file":"0","line":2,"endLine":2,"column":3,"endColumn":5,"level":"warning","code":2086,"message":"M.","fix":null}]}'
        exit 1

        """;

    private readonly string? before = Environment.GetEnvironmentVariable("PATH");
    private string folder = string.Empty;
    private string programs = string.Empty;
    private RecordingEngine engine = new();

    [SetUp]
    public void Create()
    {
        folder = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        programs = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        engine = new RecordingEngine();
        Environment.SetEnvironmentVariable("PATH", programs);
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM debian:12-slim\nRUN a $b\n");
    }

    [TearDown]
    public void Delete()
    {
        Environment.SetEnvironmentVariable("PATH", before);
        Directory.Delete(folder, recursive: true);
        Directory.Delete(programs, recursive: true);
    }

    [TestCase("true", null, true)]
    [TestCase(null, "true", true)]
    [TestCase("false", "true", false)]
    [TestCase("true", "false", true)]
    [TestCase(null, null, false)]
    public void ItIsAskedWhereItIsWanted(string? property, string? key, bool isAsked)
    {
        Install();
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), $"root = true\n[Dockerfile]\n{(key is null ? "" : $"dockerfilelint.shellcheck = {key}")}\n");
        Run(property);
        Assert.That(engine.Warnings.Select(static warning => $"{warning.Code}({warning.LineNumber},{warning.ColumnNumber})"), Is.EqualTo(isAsked ? ["SC2086(2,7)"] : Array.Empty<string>()));
    }

    [Test]
    public void ThatItIsNotInstalledIsNoWarning()
    {
        Run("true");
        Assert.That(engine.Warnings, Is.Empty);
        Assert.That(engine.Messages.Select(static message => message.Message), Has.One.Contains("ShellCheck isn't installed"));
    }

    private void Install()
    {
        var path = Path.Combine(programs, "shellcheck");
        File.WriteAllText(path, Program);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
    }

    private void Run(string? property)
    {
        using var task = new LintDockerfiles
        {
            BuildEngine = engine,
            ProjectFile = Path.Combine(folder, "a.csproj"),
            Dockerfiles = [new TaskItem("Dockerfile")],
            ShellCheck = property,
        };
        Assert.That(task.Execute(), Is.True);
    }
}
