using System;
using System.IO;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary><c>--since</c>: the Dockerfiles that changed, by the real git.</summary>
internal sealed class SinceTests
{
    private const string Dockerfile = "FROM debian:12\n";
    private GitFolder folder = null!;

    [SetUp]
    public void Create() => folder = new GitFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void ChangedStagedAndUntrackedFilesCount()
    {
        foreach (var name in (string[])["same", "changed", "staged", "committed"]) folder.Write($"{name}/Dockerfile", Dockerfile);
        var start = folder.Commit();
        folder.Write("committed/Dockerfile", Dockerfile + "USER a\n");
        folder.Commit();
        folder.Write("staged/Dockerfile", Dockerfile + "USER b\n");
        folder.Git("add", "staged");
        folder.Write("changed/Dockerfile", Dockerfile + "USER c\n");
        folder.Write("new/Dockerfile", Dockerfile);
        File.SetLastWriteTimeUtc(folder.PathOf("same/Dockerfile"), DateTime.UtcNow.AddDays(1));
        Assert.That(folder.Checked("--since", start), Is.EqualTo(["changed/Dockerfile", "committed/Dockerfile", "new/Dockerfile", "staged/Dockerfile"]));
        Assert.That(folder.Checked("--since", "HEAD"), Is.EqualTo(["changed/Dockerfile", "new/Dockerfile", "staged/Dockerfile"]));
        Assert.That(folder.Checked("--since=HEAD@{1 second ago}"), Is.Not.Empty);
    }

    [Test]
    public void WhatChangedOnTheOtherBranchDoesNotCount()
    {
        folder.Write("a/Dockerfile", Dockerfile);
        folder.Write("b/Dockerfile", Dockerfile);
        folder.Commit();
        folder.Git("switch", "--quiet", "-c", "topic");
        folder.Write("a/Dockerfile", Dockerfile + "USER a\n");
        folder.Commit();
        folder.Git("switch", "--quiet", "main");
        folder.Write("b/Dockerfile", Dockerfile + "USER b\n");
        folder.Commit();
        folder.Git("switch", "--quiet", "topic");
        Assert.That(folder.Checked("--since", "main"), Is.EqualTo(["a/Dockerfile"]));
    }

    [Test]
    public void WithoutACommonCommitTheRevisionItselfIsCompared()
    {
        folder.Write("a/Dockerfile", Dockerfile);
        folder.Commit();
        folder.Git("switch", "--quiet", "--orphan", "other");
        folder.Write("a/Dockerfile", Dockerfile);
        folder.Write("b/Dockerfile", Dockerfile);
        folder.Commit();
        Assert.That(folder.Checked("--since", "main"), Is.EqualTo(["b/Dockerfile"]));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links need a privilege there.")]
    public void ALinkCounts()
    {
        folder.Write("common/base", Dockerfile);
        Directory.CreateDirectory(folder.PathOf("a"));
        File.CreateSymbolicLink(folder.PathOf("a/Dockerfile"), "../common/base");
        folder.Commit();
        Assert.That(folder.Checked("--since", "HEAD"), Is.EqualTo(["a/Dockerfile"]));
    }

    [Test]
    public void ADockerIgnoreCounts()
    {
        folder.Write("a/Dockerfile", Dockerfile + "COPY . .\n");
        folder.Write("a/.dockerignore", "x\n");
        folder.Write("b/Dockerfile", Dockerfile + "COPY . .\n");
        folder.Write("c/Dockerfile", Dockerfile + "COPY . .\n");
        folder.Write("c/Dockerfile.dockerignore", "x\n");
        folder.Commit();
        File.Delete(folder.PathOf("a/.dockerignore"));
        folder.Write("b/.dockerignore", "x\n");
        Assert.That(folder.Checked("--since", "HEAD"), Is.EqualTo(["a/Dockerfile", "b/Dockerfile"]));
        folder.Write("c/Dockerfile.dockerignore", "y\n");
        Assert.That(folder.Checked("--since", "HEAD"), Is.EqualTo(["a/Dockerfile", "b/Dockerfile", "c/Dockerfile"]));
    }

    [Test]
    public void LineEndsThatGitConvertsAreNoChange()
    {
        folder.Write("Dockerfile", Dockerfile);
        folder.Commit();
        folder.Write("Dockerfile", Dockerfile.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.That(folder.Checked("--since", "HEAD"), Is.Empty);
    }

    [TestCase("/")]
    [TestCase("//")]
    [TestCase("/.")]
    [TestCase("/a/..")]
    [TestCase("/a/")]
    [TestCase("/a/Dockerfile")]
    public void APathMayEndInASeparator(string end)
    {
        folder.Commit();
        folder.Write("a/Dockerfile", "FROM debian:12\nRUN cd /srv\n");
        var run = ToolRun.Of("check", "--since", "HEAD", folder.Path + end);
        Assert.That((run.Status, run.Error), Is.EqualTo((1, "")));
        Assert.That(run.Output, Does.Contain("DFL3113"));
    }

    /// <summary>A report on nothing would look like a clean one.</summary>
    [Test]
    public void ThatNothingChangedIsSaidToPeople()
    {
        folder.Write("Dockerfile", Dockerfile);
        folder.Commit();
        foreach (var command in (string[])["check", "fix"])
        {
            var run = ToolRun.Of(command, "--since", "HEAD", folder.Path);
            Assert.That((run.Status, run.Error), Is.EqualTo((0, "dockerfile-lint: no Dockerfile changed since HEAD\n")));
        }

        Assert.That(ToolRun.Of("check", "--since", "HEAD", "--verbosity", "quiet", folder.Path).Error, Is.Empty);
        folder.Write("Dockerfile", Dockerfile + "USER a\n");
        Assert.That(ToolRun.Of("check", "--since", "HEAD", folder.Path).Error, Is.Empty);
    }

    [Test]
    public void ARepositoryInsideIsNotAsked()
    {
        folder.Write("Dockerfile", Dockerfile);
        folder.Commit();
        folder.Write("sub/.git", "gitdir: ../.git/modules/sub\n");
        folder.Write("sub/Dockerfile", Dockerfile);
        Assert.That(folder.Checked("--since", "HEAD"), Is.Empty);
    }

    [Test]
    public void NothingElseIsFixed()
    {
        const string text = "FROM alpine:3.22\nMAINTAINER a\nRUN apk add curl\n";
        var same = folder.Write("a/Dockerfile", text);
        folder.Commit();
        var added = folder.Write("b/Dockerfile", text);
        ToolRun.Of("fix", "--preset", "all", "--since", "HEAD", folder.Path);
        Assert.That(File.ReadAllText(same), Is.EqualTo(text));
        Assert.That(File.ReadAllText(added), Is.Not.EqualTo(text));
    }

    [TestCase("none", "isn't a revision of this repository")]
    [TestCase("-p", "'-p' isn't a revision")]
    [TestCase("--all", "needs a value")]
    [TestCase("HEAD..HEAD", "isn't a revision of this repository")]
    [TestCase("^HEAD", "isn't a revision of this repository")]
    [TestCase("HEAD:Dockerfile", "isn't a revision of this repository")]
    [TestCase("a\"; touch x; \"", "isn't a revision of this repository")]
    [TestCase("", "must not be empty")]
    public void AnUnknownRevisionIsOneLine(string revision, string problem)
    {
        folder.Write("Dockerfile", Dockerfile);
        folder.Commit();
        var run = ToolRun.Of("check", "--since", revision, folder.Path);
        Assert.That((run.Status, run.Output, run.ErrorLines), Is.EqualTo((2, "", run.ErrorLines[..1])));
        Assert.That(run.Error, Does.Contain(problem));
    }

    [Test]
    public void AFolderWithoutARepositoryIsOneLine()
    {
        using var plain = new TemporaryFolder();
        plain.Write("Dockerfile", Dockerfile);
        var run = ToolRun.Of("check", "--since", "HEAD", plain.Path);
        Assert.That((run.Status, run.Error), Is.EqualTo((2, $"dockerfile-lint: {plain.Path}: not in a git repository (--since)\n")));
        Assert.That(ToolRun.With(Dockerfile, "check", "--since", "HEAD", "-").Status, Is.EqualTo(2));
    }

    /// <summary>A plain <c>git diff</c> would run each of these; that is tried, too.</summary>
    [TestCase("core.fsmonitor")]
    [TestCase("filter.x.clean")]
    [TestCase("filter.x.process")]
    [TestCase("diff.external")]
    [TestCase("diff.x.textconv")]
    [Platform(Exclude = "Win", Reason = "The program is a script.")]
    public void TheConfigurationOfTheRepositoryRunsNothing(string key)
    {
        folder.Write("Dockerfile", Dockerfile);
        folder.Write(".gitattributes", "* filter=x diff=x\n");
        folder.Commit();
        var ran = folder.PathOf(".git/ran");
        folder.Write(".git/program", $"#!/bin/sh\ntouch {ran}\ncat \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.PathOf(".git/program"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        folder.Git("config", key, folder.PathOf(".git/program"));
        folder.Write("Dockerfile", Dockerfile + "USER a\n");
        Assert.That(folder.Checked("--since", "HEAD"), Is.EqualTo(["Dockerfile"]));
        Assert.That(ran, Does.Not.Exist);
        folder.Git("diff");
        Assert.That(ran, Does.Exist);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The program is a shell.")]
    public void AMissingObjectIsNotFetched()
    {
        folder.Write("sub/Dockerfile", Dockerfile);
        folder.Commit();
        var ran = folder.PathOf(".git/ran");
        var tree = folder.Git("rev-parse", "HEAD:sub").Trim();
        File.SetAttributes(folder.PathOf($".git/objects/{tree[..2]}/{tree[2..]}"), FileAttributes.Normal);
        File.Delete(folder.PathOf($".git/objects/{tree[..2]}/{tree[2..]}"));
        foreach (var (key, value) in ((string, string)[])[("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"), ("remote.origin.url", $"ext::touch {ran}"), ("protocol.ext.allow", "always")])
            folder.Git("config", key, value);
        var run = ToolRun.Of("check", "--since", "HEAD", folder.Path);
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Error);
        Assert.That(ran, Does.Not.Exist);
        folder.Git("ls-tree", "-r", "HEAD");
        Assert.That(ran, Does.Exist);
    }
}
