using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>Which files a search finds, and which folders it leaves out.</summary>
internal sealed class SearchTests
{
    private const string Dockerfile = "FROM scratch\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void FilesAreFoundByNameAndText()
    {
        Write("Dockerfile", "a/dockerfile", "a/Dockerfile-debian", "a/Dockerfile_x", "a/web.Containerfile", "a/Dockerfile.go", "a/Dockerfile.j2", "a/Dockerfile.md", "a/Dockerfile.bak", "a/Dockerfile.cs~", "b/x.dockerfile");
        folder.Write("a/Dockerfile.cs", "using System;\n");
        folder.Write("a/dockerfile.js", "import x from 'y';\n");
        folder.Write("a/dockerfile-lint", "#!/bin/sh\nexec node x\n");
        folder.Write("a/Dockerfile.zip", "PK\0\0");
        Assert.That(Found(), Is.EqualTo(["Dockerfile", "a/Dockerfile-debian", "a/Dockerfile.go", "a/Dockerfile.j2", "a/Dockerfile_x", "a/dockerfile", "a/web.Containerfile", "b/x.dockerfile"]));
    }

    [Test]
    public void ATemplateIsOneLineOfInformation()
    {
        folder.Write("Dockerfile", "FROM {{ image }}\nRUN apt-get install {{ packages }}\nBOGUS {{ x }}\n");
        var run = ToolRun.Of("check", "--format", "json", folder.Path);
        var found = run.Json().GetProperty("files")[0].GetProperty("diagnostics");
        Assert.That((run.Status, found.GetArrayLength(), found[0].GetProperty("rule").GetString()), Is.EqualTo((0, 1, "DFL9006")));
        Assert.That(ToolRun.Of("check", folder.PathOf("Dockerfile")).Output, Does.Contain("DFL9006"));
    }

    [Test]
    public void WhatGitIgnoresIsLeftOut()
    {
        Directory.CreateDirectory(folder.PathOf(".git"));
        folder.Write(".git/info/exclude", "local/\n");
        folder.Write(".gitignore", "out/\n*.gen.Dockerfile\nd/*\n!d/kept\n");
        folder.Write("a/.gitignore", "/skipped\n!x.gen.Dockerfile\n");
        Write("Dockerfile", "out/Dockerfile", "local/Dockerfile", "a/x.gen.Dockerfile", "b/x.gen.Dockerfile", "a/skipped/Dockerfile", "b/skipped/Dockerfile", "d/gone/Dockerfile", "d/kept/Dockerfile", "a/out/deep/Dockerfile");
        Assert.That(Found(), Is.EqualTo(["Dockerfile", "a/x.gen.Dockerfile", "b/skipped/Dockerfile", "d/kept/Dockerfile"]));
        // The rules of the folders above hold for a folder that is named, and what is named is searched.
        Assert.That(Found("a"), Is.EqualTo(["x.gen.Dockerfile"]));
        Assert.That(Found("out"), Is.EqualTo(["Dockerfile"]));
        Assert.That(Found("a/out/deep"), Is.EqualTo(["Dockerfile"]));
        Assert.That(ToolRun.Of("check", folder.PathOf("b/x.gen.Dockerfile")).Output, Is.EqualTo("1 Dockerfile: no findings\n"));
    }

    [Test]
    public void ASubmoduleHasItsOwnRules()
    {
        Directory.CreateDirectory(folder.PathOf(".git"));
        folder.Write(".gitignore", "x/\nclones/\n");
        folder.Write("sub/.git", "gitdir: ../.git/modules/sub\n");
        folder.Write("sub/.gitignore", "y/\n");
        folder.Write("clones/a/.git/HEAD", "");
        Write("x/Dockerfile", "y/Dockerfile", "sub/x/Dockerfile", "sub/y/Dockerfile", "clones/a/Dockerfile");
        Assert.That(Found(), Is.EqualTo(["sub/x/Dockerfile", "y/Dockerfile"]));
        Assert.That(Found("sub"), Is.EqualTo(["x/Dockerfile"]));
    }

    [TestCase("go.mod", false)]
    [TestCase("composer.json", false)]
    [TestCase("Gemfile", false)]
    [TestCase("readme", true)]
    public void VendoredDependenciesAreLeftOut(string beside, bool isFound)
    {
        folder.Write(beside, "");
        Write("Dockerfile", "vendor/Dockerfile", "node_modules/a/Dockerfile", "bin/Dockerfile", "obj/Dockerfile", ".venv/Dockerfile", ".vs/Dockerfile", ".git/Dockerfile", "x/vendor/Dockerfile");
        string[] expected = isFound ? ["Dockerfile", "vendor/Dockerfile", "x/vendor/Dockerfile"] : ["Dockerfile", "x/vendor/Dockerfile"];
        Assert.That(Found(), Is.EqualTo(expected));
    }

    [TestCase("legacy", "Dockerfile a/Dockerfile b.Dockerfile")]
    [TestCase("/legacy", "Dockerfile a/Dockerfile a/legacy/Dockerfile b.Dockerfile")]
    [TestCase("./legacy", "Dockerfile a/Dockerfile a/legacy/Dockerfile b.Dockerfile")]
    [TestCase("legacy/**|a", "Dockerfile b.Dockerfile")]
    [TestCase("*.Dockerfile|**/legacy", "Dockerfile a/Dockerfile")]
    [TestCase("*|!b.Dockerfile", "b.Dockerfile")]
    public void WhatIsExcludedIsLeftOut(string globs, string expected)
    {
        Write("Dockerfile", "a/Dockerfile", "a/legacy/Dockerfile", "legacy/Dockerfile", "b.Dockerfile");
        Assert.That(Found("", [.. globs.Split('|').SelectMany(static glob => new[] { "--exclude", glob })]), Is.EqualTo(expected.Split(' ')));
    }

    [Test]
    public void ANameAfterAnExcludedOneIsAPath()
    {
        Write("Dockerfile", "a/Dockerfile");
        var run = ToolRun.Of("check", "--exclude", "a", folder.Path);
        Assert.That(run.Output, Is.EqualTo("1 Dockerfile: no findings\n"));
        Assert.That(ToolRun.Of("check", "--exclude", "a", folder.PathOf("a/Dockerfile")).Output, Is.EqualTo(run.Output));
        Assert.That(ToolRun.Of("fix", "--exclude", "a", folder.Path).Output, Does.StartWith("1 Dockerfile"));
    }

    [Test]
    public void AnEditorConfigExcludes()
    {
        folder.Write(".editorconfig", "root = true\n[legacy/**]\ndockerfilelint.exclude = true\n[legacy/kept/*]\ndockerfilelint.exclude = false\n[*.Dockerfile]\ndockerfilelint.exclude = maybe\n");
        Write("Dockerfile", "legacy/Dockerfile", "legacy/kept/Dockerfile", "x.Dockerfile");
        Assert.That(Found(), Is.EqualTo(["Dockerfile", "legacy/kept/Dockerfile", "x.Dockerfile"]));
        Assert.That(ToolRun.Of("check", folder.Path).Output, Does.Contain("DFL9004").And.Contain("'maybe' isn't a valid value. Use true or false."));
        Assert.That(ToolRun.Of("check", folder.PathOf("legacy/Dockerfile")).Output, Does.Contain("1 Dockerfile:"));
    }

    private void Write(params string[] paths)
    {
        foreach (var path in paths) folder.Write(path, Dockerfile);
    }

    private IEnumerable<string> Found(string path = "", params string[] options)
    {
        var searched = folder.PathOf(path);
        var run = ToolRun.Of(["check", "--format", "json", searched, .. options]);
        return run.Json().GetProperty("files").EnumerateArray().Select(static file => file.GetProperty("path").GetString()!)
            .Where(static file => !file.EndsWith(".editorconfig", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(searched, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }
}
