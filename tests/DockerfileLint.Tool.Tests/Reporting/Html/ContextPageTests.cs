using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting.Html;

/// <summary>A page shows what the build context sends, every file once.</summary>
internal sealed class ContextPageTests
{
    private readonly TemporaryFolder folder = new();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void FoldersAndWhatIsNotNeededAreShown()
    {
        Write("web", "COPY . .");
        var page = Page(folder.Path);
        Assert.That(page, Does.Contain("The builds send 2.4 MB in 5 files. Of these, 2 MB aren't needed and are marked."));
        Assert.That(Row(page, "node_modules/a/*"), Is.EqualTo("1.5 MB|1.5 MB|1"));
        Assert.That(Row(page, "src/*"), Is.EqualTo("400 kB|0 B|1"));
        Assert.That(page, Does.Contain("<dt>In build contexts</dt><dd>2 MB of 2.4 MB that 1 build sends</dd>"));
        Assert.That(page, Does.Contain("<svg class=\"map\" role=\"img\" aria-labelledby=\"contexts-title contexts-text\">"));
    }

    [Test]
    public void AContextThatTwoBuildsSendCountsOnce()
    {
        Write("web", "COPY . .");
        folder.Write("web/Dockerfile.dev", "FROM node:22-slim\nCOPY src /src\n");
        var page = Page(folder.PathOf("web"));
        Assert.That(page, Does.Contain("The builds send 2.4 MB in 6 files."));
        Assert.That(page, Does.Contain("<dd>2 MB of 2.8 MB that 2 builds send</dd>"));
    }

    [Test]
    public void WhatIsNotKnownIsNotShown()
    {
        folder.Write("Dockerfile", "FROM debian:12\nARG x\nCOPY $x /x\nRUN apt-get update\n");
        var page = Page(folder.Path);
        Assert.That(page, Does.Not.Contain("id=\"contexts\"").And.Contain("DFL1201"));
    }

    private void Write(string name, string copy)
    {
        folder.Write($"{name}/Dockerfile", $"FROM node:22-slim\nWORKDIR /app\n{copy}\nRUN npm ci\nCMD [\"node\", \"src/index.js\"]\n");
        folder.Write($"{name}/package.json", "{}");
        folder.Write($"{name}/node_modules/a/a.js", new string('a', 1_500_000));
        folder.Write($"{name}/node_modules/b/c/b.js", new string('b', 500_000));
        folder.Write($"{name}/src/index.js", new string('c', 400_000));
    }

    private static string Page(string path) => ToolRun.Of("check", path, "--format", "html").Output;

    private static string Row(string page, string folder)
    {
        var row = $"<tr><th scope=\"row\">{Regex.Escape(folder)}<.*?<td class=\"n\">(.*?)</td><td class=\"n\">(.*?)</td><td class=\"n\">(.*?)</td>";
        return PageText.Find(page, row).Single();
    }
}
