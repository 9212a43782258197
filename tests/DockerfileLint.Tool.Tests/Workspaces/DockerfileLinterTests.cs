using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Workspaces;

/// <summary>One call lints a file or a folder with its settings and its build context.</summary>
internal sealed class DockerfileLinterTests
{
    private const string Wasteful = "FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl\nCMD [\"curl\", \"https://example.com\"]\n";

    [Test]
    public void AFolderIsLintedWithSettingsAndContext()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/Dockerfile", Wasteful);
        folder.Write("a/.editorconfig", "[Dockerfile]\ndotnet_diagnostic.DFL1103.severity = none\n");
        folder.Write("b/Dockerfile", "FROM scratch\nCOPY a /\n");
        folder.Write("b/a", "a");
        folder.Write("b/.dockerignore", "a\n");
        var report = new DockerfileLinter().Lint(folder.Path);
        Assert.That(report.Failures, Is.Empty);
        Assert.That(report.Files.Select(file => Path.GetRelativePath(folder.Path, file.Path)), Is.EqualTo(new[] { "a/Dockerfile", "b/Dockerfile" }));
        Assert.That(report.Files[0].Diagnostics.Select(finding => $"{report.Files[0].GetLineRange(finding)} {finding.Rule.Id}"), Is.EqualTo(new[] { "2:5 DFL1201" }));
        Assert.That(report.Files[1].Diagnostics.Select(static finding => finding.Rule.Id), Is.EqualTo(new[] { "DFL2005" }));
    }

    [Test]
    public void TheVersionsThatAreGivenAreThoseOfAllFiles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", "FROM debian:13\nRUN apt-get install -y git curl wget\n");
        folder.Write("compose.yaml", "services:\n  a: {build: .}\n  b: {build: {context: ., target: x}}\n");
        var pins = PinFile.Read(folder.Write("pins.txt", "apt curl 8\n"));
        var linter = new DockerfileLinter(RuleCatalog.BuiltIn, new LintOptions { Only = ["DFL5011"] }) { Build = new BuildSettings { Pins = pins } };
        // What a version is given for is a finding by itself.
        var found = linter.Lint(folder.PathOf("Dockerfile")).Files.Single().Diagnostics;
        Assert.That(found.Select(static finding => finding.Message), Has.Some.Contains("newest 'curl'"));
        Assert.That(() => PinFile.Read(folder.Write("wrong.txt", "apt curl\n")), Throws.InstanceOf<InputException>().With.Message.Contains("wrong.txt:1: "));
        Assert.That(() => PinFile.Read(folder.PathOf("gone")), Throws.InstanceOf<InputException>().With.Message.EndsWith("gone: file not found"));
    }

    [Test]
    public void AFindingInTheDockerignoreHasItsLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", "FROM scratch\nCOPY a /\n");
        folder.Write("a", "a");
        folder.Write(".dockerignore", "x\n[\n");
        var file = new DockerfileLinter().Lint(folder.PathOf("Dockerfile")).Files.Single();
        var finding = file.Diagnostics.Single(finding => finding.Path != file.Path);
        Assert.That(file.GetLineRange(finding).ToString(), Is.EqualTo("2:1"));
    }

    [Test]
    public void WhatCannotBeReadIsALine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", "FROM scratch\0\n");
        folder.Write("other/Dockerfile", "FROM scratch\n");
        var report = new DockerfileLinter().Lint(folder.Path);
        Assert.That(report.Failures.Single(), Does.Contain("Dockerfile: not a text file"));
        Assert.That(report.Files.Select(static file => file.Path), Has.One.EndsWith("other/Dockerfile"));
        Assert.That(new DockerfileLinter().Lint(folder.PathOf("none")).Failures, Has.Length.EqualTo(1));
    }

    [Test]
    public void WrongSettingsAreFindings()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", "FROM scratch\n");
        folder.Write(".editorconfig", "[Dockerfile]\ndotnet_diagnostic.DFL1201.severity = loud\n");
        var report = new DockerfileLinter(RuleCatalog.BuiltIn, LintOptions.Default).Lint(folder.Path);
        Assert.That(report.ConfigurationDiagnostics.Single().Rule.Id, Is.EqualTo("DFL9004"));
        Assert.That(report.ConfigurationTexts.Single().Path, Is.EqualTo(report.ConfigurationDiagnostics.Single().Path));
    }

    [Test]
    public void ItCanBeCancelled()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", Wasteful);
        Assert.That(() => new DockerfileLinter().Lint(folder.Path, new CancellationToken(canceled: true)), Throws.InstanceOf<System.OperationCanceledException>());
    }
}
