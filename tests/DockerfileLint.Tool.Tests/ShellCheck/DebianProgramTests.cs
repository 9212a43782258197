using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.ShellCheck;

/// <summary>What the ShellCheck of this machine finds; Debian's 0.9.0 is what the positions and messages are from.</summary>
internal sealed class DebianProgramTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(static one => File.Exists(Path.Combine(one, "shellcheck"))))
            Assert.Ignore("ShellCheck isn't installed.");
        folder = new TemporaryFolder();
    }

    [TearDown]
    public void Delete() => folder?.Dispose();

    [TestCase("RUN rm -r /x/$b/y\n", "SC2086 2:14-2:16")]
    [TestCase("RUN a 😀 \\\n\t😀 x$b/y\n", "SC2086 3:6-3:8")]
    [TestCase("RUN a \\\n# comment\n\n  && rm -r /x/$b/y\n", "SC2086 5:15-5:17")]
    [TestCase("RUN <<-EOF\n\t\trm -r /x/$b/y\n\tEOF\n", "SC2086 3:12-3:14")]
    [TestCase("RUN <<EOF\n#!/bin/bash\n\trm -r /x/$b/y\nEOF\n", "SC2086 4:11-4:13")]
    [TestCase("RUN echo hi \\\n   there\n", "")]
    [TestCase("ARG b\nRUN rm -r /x/$b/y\n", "")]
    [TestCase("ENV b=\"1 2\"\nRUN rm -r /x/$b/y\n", "")]
    [TestCase("RUN . /x/env.sh\n", "")]
    [TestCase("RUN cd /x; a\n", "SC2164 2:5-2:10")]
    [TestCase("SHELL [\"/bin/bash\", \"-e\", \"-c\"]\nRUN cd /x; a\n", "")]
    [TestCase("RUN <<EOF\n# shellcheck disable=SC2086\nrm -r /x/$b/y\nrm -r /x/$b/y\nEOF\n", "")]
    [TestCase("ARG A\nRUN <<EOF\n# shellcheck disable=SC2086\n\nrm -r /x/$b/$A\nrm -r /x/$b/y\nEOF\n", "")]
    [TestCase("# shellcheck disable=SC2086\nRUN rm -r /x/$b/y\n", "SC2086 3:14-3:16")]
    [TestCase("RUN rm -rf /x/{a,b}\n", "SC3009 2:15-2:20")]
    [TestCase("SHELL [\"/bin/bash\", \"-c\"]\nRUN rm -rf /x/{a,b}\n", "")]
    public void AFindingIsWhereItIs(string instructions, string expected)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            // A carriage return in a heredoc is a finding of its own.
            if (end == "\r\n" && instructions.Contains("<<", StringComparison.Ordinal)) continue;
            var path = folder.Write("Dockerfile", ("FROM debian:12-slim\n" + instructions).Replace("\n", end, StringComparison.Ordinal));
            var found = Found(path, "--ignore", "SC2154").Select(static one => $"{Text(one, "rule")} {Number(one, "line")}:{Number(one, "column")}-{Number(one, "endLine")}:{Number(one, "endColumn")}");
            Assert.That(string.Join(", ", found), Is.EqualTo(expected));
        }
    }

    [Test]
    public void ACarriageReturnInAHeredocReachesTheShell()
    {
        var path = folder.Write("Dockerfile", "FROM debian:12-slim\r\nRUN <<EOF\r\necho a\r\nEOF\r\n");
        Assert.That(Found(path).Select(static one => Text(one, "rule")), Does.Contain("SC1017"));
    }

    [Test]
    public void FilesOfTheRepositoryDoNotChangeWhatIsFound()
    {
        folder.Write(".shellcheckrc", "disable=SC2086,SC2154\nexternal-sources=true\n");
        folder.Write("x.sh", "b=1\n");
        var path = folder.Write("Dockerfile", "FROM debian:12-slim\nRUN <<EOF\n# shellcheck source=x.sh\n. ./x.sh\nrm -r /x/$b/y\nEOF\n");
        Assert.That(Found(path).Select(static one => Text(one, "rule")), Is.EquivalentTo(new[] { "SC2086", "SC2154" }));
    }

    [Test]
    public void AReportOfEachFormatHasTheFinding()
    {
        var path = folder.Write("Dockerfile", "FROM debian:12-slim\nRUN rm -r /x/$b/y\n");
        foreach (var format in new[] { "text", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "html", "markdown" })
            Assert.That(ToolRun.Of("check", path, "--shellcheck", "--format", format).Output, Does.Contain("SC2086"), format);
        var sarif = ToolRun.Of("check", path, "--shellcheck", "--format", "sarif").Json();
        var rules = sarif.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.That(rules.EnumerateArray().Select(static rule => Text(rule, "id")), Does.Contain("SC2086"));
    }

    [Test]
    public void AFixIsMadeOnRequestOnly()
    {
        const string Text = "FROM debian:12-slim\nRUN rm -r /x/$b/y; cd /z; ls `pwd`/q\n";
        var path = folder.Write("Dockerfile", Text);
        ToolRun.Of("fix", path, "--shellcheck");
        Assert.That(File.ReadAllText(path), Is.EqualTo(Text));
        var run = ToolRun.Of("fix", path, "--shellcheck", "--suggested", "--rule", "SC2086,shellcheck:SC2164");
        Assert.That(File.ReadAllText(path), Is.EqualTo("FROM debian:12-slim\nRUN rm -r /x/\"$b\"/y; cd /z || exit; ls `pwd`/q\n"));
        Assert.That(run.Error, Does.Contain("fixed SC2086: Apply ShellCheck's fix for SC2086"));
        ToolRun.Of("fix", path, "--shellcheck", "--suggested", "--rule", "shellcheck");
        Assert.That(File.ReadAllText(path), Does.Contain("ls $(pwd)/q"));
    }

    /// <summary>Quotes would make one word of a list, and a fix never breaks a build.</summary>
    [TestCase("RUN apt-get install -y $packages\n")]
    [TestCase("RUN x=$(cat /list) && apk add $x && b\n")]
    public void AWordThatMayBeAListStaysUnquoted(string instruction)
    {
        var path = folder.Write("Dockerfile", "FROM debian:12-slim\n" + instruction);
        var found = Found(path, "--only", "SC2086");
        Assert.That(found, Has.Length.EqualTo(1));
        Assert.That(found[0].TryGetProperty("fixes", out var fixes) ? fixes.GetArrayLength() : 0, Is.Zero);
    }

    [Test]
    public void ExplainNamesThePage() =>
        Assert.That(ToolRun.Of("explain", "SC2086").Output, Does.Contain("https://www.shellcheck.net/wiki/SC2086"));

    private static JsonElement[] Found(string path, params string[] options) =>
    [
        .. ToolRun.Of(["check", path, "--shellcheck", "--format", "json", .. options]).Json().GetProperty("files")[0]
            .GetProperty("diagnostics").EnumerateArray().Where(static one => Text(one, "rule").StartsWith("SC", StringComparison.Ordinal)),
    ];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
