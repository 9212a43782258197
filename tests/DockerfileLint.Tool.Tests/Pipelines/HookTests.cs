using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Linting;
using DockerfileLint.Tests;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary>The hooks for pre-commit: which files they get, and what their commands do.</summary>
internal sealed class HookTests
{
    private static readonly YamlSequenceNode Hooks = Load();

    [TestCase("Dockerfile")]
    [TestCase("a/b/Dockerfile")]
    [TestCase("dockerfile")]
    [TestCase("Containerfile")]
    [TestCase("app.Dockerfile")]
    [TestCase("app.dockerfile")]
    [TestCase("Dockerfile.alpine")]
    [TestCase("Dockerfile-debian.12")]
    [TestCase("Containerfile_x")]
    public void DockerfilesAreTaken(string path) => Assert.That((IsTaken(path), DockerfileName.KindOf(path) == DockerfileNameKind.Other), Is.EqualTo((true, false)));

    [TestCase("Dockerfile.md")]
    [TestCase("Dockerfile.bak")]
    [TestCase("Dockerfile~")]
    [TestCase("Dockerfile.dockerignore")]
    [TestCase("Dockerfile/readme")]
    [TestCase("MyDockerfile")]
    [TestCase("dockerfile_parse.py")]
    [TestCase("dockerfile-lint")]
    [TestCase(".dockerfile-lint.json")]
    [TestCase("Dockerfile.tests.ts")]
    [TestCase("docker-compose.yml")]
    public void OtherFilesAreNot(string path) => Assert.That(IsTaken(path), Is.False);

    [Test]
    public void TheCommandsDoWhatTheHooksSay()
    {
        using var folder = new TemporaryFolder();
        const string text = "from debian:12-slim\nRUN apt-get update && apt-get install -y curl\n";
        var statuses = Hooks.Cast<YamlMappingNode>().Select(hook =>
        {
            File.WriteAllText(folder.PathOf("Dockerfile"), text);
            var words = ActionRun.Text(hook, "entry")!.Split(' ');
            var run = ToolRun.Of([.. words[1..], folder.PathOf("Dockerfile")]);
            return $"{words[0]} {words[1]}: {run.Status} {folder.Read("Dockerfile") != text}";
        });
        Assert.That(statuses, Is.EqualTo(["dockerfile-lint check: 1 False", "dockerfile-lint fix: 0 True", "dockerfile-lint format: 0 True"]));
    }

    private static bool IsTaken(string path) => Hooks.Cast<YamlMappingNode>().All(hook =>
        Regex.IsMatch(path, ActionRun.Text(hook, "files")!, RegexOptions.None, TimeSpan.FromSeconds(1)) && !Regex.IsMatch(path, ActionRun.Text(hook, "exclude")!, RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static YamlSequenceNode Load()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(RepositoryFolder.PathOf(".pre-commit-hooks.yaml"))));
        return (YamlSequenceNode)stream.Documents[0].RootNode;
    }
}
