using System;
using System.Diagnostics;
using System.IO;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.ShellCheck;

/// <summary>What a ShellCheck that is missing, broken or hostile does to a run: the other findings are complete.</summary>
[Platform(Exclude = "Win", Reason = "The programs are scripts.")]
internal sealed class FakeProgramTests
{
    private const string Text = "FROM debian:12-slim\nRUN apt-get update && a $b\n";

    // One remark on the first file, at $b.
    private const string Remark = """
        printf '{"comments":[{"file":"0","line":2,"endLine":2,"column":21,"endColumn":23,"level":"info","code":2086,"message":"M.","fix":null}]}'; exit 1
        """;

    [Test]
    public void WhatItRemarksIsReported()
    {
        using var program = new ProgramFolder().With(Remark);
        var run = Check();
        Assert.That(run.Output, Does.Contain("Dockerfile:2:25: info SC2086 shellcheck-sc2086: M."));
        Assert.That(run.Output, Does.Contain("DFL1201"));
        Assert.That(run.Status, Is.EqualTo(1));
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void WithoutTheOptionItIsNotAsked()
    {
        using var program = new ProgramFolder().With(Remark);
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("check", folder.Write("Dockerfile", Text));
        Assert.That(run.Output, Does.Not.Contain("SC2086"));
        Assert.That(program.Calls, Is.Zero);
    }

    [Test]
    public void WhereItIsMissingOneLineSaysSoAndNothingElseChanges()
    {
        using var program = new ProgramFolder(isAlone: true);
        using var folder = new TemporaryFolder();
        folder.Write("a/Dockerfile", Text);
        folder.Write("b/Dockerfile", Text);
        var without = ToolRun.Of("check", folder.Path);
        var run = ToolRun.Of("check", folder.Path, "--shellcheck");
        Assert.That(run.Output, Is.EqualTo(without.Output));
        Assert.That(run.Status, Is.EqualTo(without.Status));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("dockerfile-lint: warning: ShellCheck isn't installed"));
    }

    [Test]
    public void OneThatMayNotBeExecutedIsMissing()
    {
        using var program = new ProgramFolder(isAlone: true).WithWhole("#!/bin/sh\n", isExecutable: false);
        Assert.That(Check().Error, Does.Contain("isn't installed"));
    }

    [TestCase("exit 3", "failed with status 3")]
    [TestCase("echo it is out of order >&2; exit 4", "failed with status 4: it is out of order")]
    [TestCase("echo garbage", "didn't write what was asked for")]
    [TestCase("echo '{\"comments\":[{\"file\":\"7\"}]}'", "didn't write what was asked for")]
    [TestCase("echo '{\"comments\":{}}'", "didn't write what was asked for")]
    [TestCase("kill -9 $$", "failed with status 137")]
    [TestCase("exec yes", "wrote more than 64 MB")]
    public void OneThatFailsIsALineAndTheOtherFindingsAreThere(string script, string line)
    {
        using var program = new ProgramFolder().With(script);
        var run = Check();
        Assert.That(run.Output, Does.Contain("DFL1201").And.Not.Contain("SC2086"));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain($"Dockerfile:2: ShellCheck {line}"));
        Assert.That(run.Status, Is.EqualTo(2));
    }

    [Test]
    public void OneThatDoesNotEndIsEnded()
    {
        using var program = new ProgramFolder().With("sleep 100 & wait");
        var watch = Stopwatch.StartNew();
        var run = Check();
        Assert.That(run.Error, Does.Contain("ShellCheck took longer than 20 seconds"));
        Assert.That(run.Output, Does.Contain("DFL1201"));
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    [TestCase("#!/bin/sh\necho garbage\n", "it doesn't say its version as ShellCheck does")]
    [TestCase("#!/bin/sh\nexit 1\n", "it doesn't say its version as ShellCheck does")]
    [TestCase("#!/bin/sh\necho 'version: 0.4.6'\n", "version 0.4.6 is too old (0.7.0 is needed)")]
    [TestCase("#!/no/such/program\n", "it can't be started")]
    public void OneThatIsNotShellCheckIsALine(string script, string line)
    {
        using var program = new ProgramFolder().WithWhole(script);
        var run = Check();
        Assert.That(run.Output, Does.Contain("DFL1201"));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain(line));
        Assert.That(run.Status, Is.EqualTo(2));
    }

    /// <summary>The scripts of all files go to one process, and the one that makes it fail is found.</summary>
    [Test]
    public void OneProcessChecksTheScriptsOfAllFiles()
    {
        using var program = new ProgramFolder().With("echo '{\"comments\":[]}'");
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 20; i++) folder.Write($"{i}/Dockerfile", $"FROM debian:12-slim\nRUN a {i}\nRUN b {i}\n");
        Assert.That(ToolRun.Of("check", folder.Path, "--shellcheck").Status, Is.Zero);
        Assert.That(program.Calls, Is.EqualTo(1));
    }

    [Test]
    public void AScriptThatMakesItFailLeavesTheOthers()
    {
        using var program = new ProgramFolder().With("grep -q evil * && exit 2; " + Remark);
        using var folder = new TemporaryFolder();
        folder.Write("a/Dockerfile", Text);
        folder.Write("b/Dockerfile", "FROM debian:12-slim\nRUN evil\n");
        var run = ToolRun.Of("check", folder.Path, "--shellcheck");
        Assert.That(run.Output, Does.Contain("SC2086"));
        Assert.That(run.Error, Does.Contain("b/Dockerfile:2: ShellCheck failed with status 2"));
    }

    [Test]
    public void OneThatAlwaysFailsIsGivenUp()
    {
        using var program = new ProgramFolder().With("exit 2");
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 40; i++) folder.Write($"{i}/Dockerfile", $"FROM debian:12-slim\nRUN a {i}\n");
        var run = ToolRun.Of("check", folder.Path, "--shellcheck");
        Assert.That(run.Error, Does.Contain("ShellCheck failed too often, so not all RUN scripts are checked by it"));
        Assert.That(program.Calls, Is.LessThan(40));
    }

    /// <summary>Neither a relative folder nor one of what is analyzed: there the program could be anybody's.</summary>
    [TestCase("bin")]
    [TestCase(".")]
    [TestCase("")]
    public void AProgramOfTheRepositoryIsNotRun(string entry)
    {
        using var program = new ProgramFolder(isAlone: true).With(Remark);
        using var other = new ProgramFolder(first: entry.Length == 0 ? program.Path : Path.GetRelativePath(Directory.GetCurrentDirectory(), program.Path), isAlone: true);
        var dockerfile = Path.Combine(program.Path, "Dockerfile");
        File.WriteAllText(dockerfile, Text);
        var run = ToolRun.Of("check", dockerfile, "--shellcheck");
        Assert.That(run.Error, Does.Contain("isn't installed"));
        Assert.That(program.Calls, Is.Zero);
    }

    [Test]
    public void ALinkIntoTheRepositoryIsNotRun()
    {
        using var repository = new ProgramFolder(isAlone: true).With(Remark);
        using var links = new TemporaryFolder();
        File.CreateSymbolicLink(links.PathOf("shellcheck"), Path.Combine(repository.Path, "shellcheck"));
        using var first = new ProgramFolder(first: links.Path, isAlone: true);
        Directory.CreateDirectory(Path.Combine(repository.Path, ".git"));
        var dockerfile = Path.Combine(repository.Path, "sub", "Dockerfile");
        Directory.CreateDirectory(Path.GetDirectoryName(dockerfile)!);
        File.WriteAllText(dockerfile, Text);
        Assert.That(ToolRun.Of("check", dockerfile, "--shellcheck").Error, Does.Contain("isn't installed"));
        Assert.That(repository.Calls, Is.Zero);
    }

    /// <summary>It gets no options of the user's environment, reads no file of the repository and finds a folder of its own.</summary>
    [Test]
    public void ItIsAskedInAPrivateFolderAndNothingIsLeft()
    {
        using var program = new ProgramFolder().With("stat -c %a . > \"${0%/*}/mode\"; pwd > \"${0%/*}/pwd\"; echo \"$SHELLCHECK_OPTS\" > \"${0%/*}/opts\"; echo '{\"comments\":[]}'");
        Environment.SetEnvironmentVariable("SHELLCHECK_OPTS", "-x");
        try
        {
            Assert.That(Check().Error, Is.Empty);
        }
        finally
        {
            Environment.SetEnvironmentVariable("SHELLCHECK_OPTS", null);
        }

        string Said(string name) => File.ReadAllText(Path.Combine(program.Path, name)).Trim();
        Assert.That(Said("calls"), Does.Contain("--norc").And.Contain("--format=json1"));
        Assert.That(Said("mode"), Is.EqualTo("700"));
        Assert.That(Said("opts"), Is.Empty);
        Assert.That(Directory.Exists(Said("pwd")), Is.False);
    }

    [TestCase("dockerfilelint.shellcheck = true", true)]
    [TestCase("dockerfilelint.shellcheck = false", false)]
    public void AKeyAsksForIt(string key, bool isAsked)
    {
        using var program = new ProgramFolder().With(Remark);
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\n[Dockerfile]\n{key}\ndotnet_diagnostic.SC2086.severity = error\n");
        var run = ToolRun.Of("check", folder.Write("Dockerfile", Text));
        Assert.That(run.Output.Contains("error SC2086", StringComparison.Ordinal), Is.EqualTo(isAsked));
        Assert.That(run.Output, Does.Not.Contain("DFL9004"));
        Assert.That(program.Calls > 0, Is.EqualTo(isAsked));
    }

    [Test]
    public void StandardInputIsCheckedToo()
    {
        using var program = new ProgramFolder().With(Remark);
        Assert.That(ToolRun.With(Text, "check", "-", "--shellcheck").Output, Does.Contain("<stdin>:2:25: info SC2086"));
    }

    private static ToolRun Check()
    {
        using var folder = new TemporaryFolder();
        return ToolRun.Of("check", folder.Write("Dockerfile", Text), "--shellcheck");
    }
}
