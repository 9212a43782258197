using System;
using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary><c>--baseline</c>: what is known isn't reported, and what is new is.</summary>
internal sealed class BaselineTests
{
    private const string Old = "FROM debian:12\nRUN apt-get update && apt-get install -y curl\n";
    private TemporaryFolder folder = null!;
    private string dockerfile = null!;
    private string baseline = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        dockerfile = folder.Write("app/Dockerfile", Old);
        baseline = folder.PathOf("known.json");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void WhatIsKnownIsNotReported()
    {
        Assert.That(ToolRun.Of("check", folder.Path).Status, Is.EqualTo(1));
        Write();
        var run = Check();
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        Assert.That(Rules(run), Is.Empty);
    }

    [Test]
    public void LinesMayMoveAndTheirEndsMayChange()
    {
        Write();
        File.WriteAllText(dockerfile, "# syntax=docker/dockerfile:1\n\n# moved\n" + Old);
        Assert.That(Rules(Check()), Is.Empty);
        File.WriteAllText(dockerfile, Old.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.That(Rules(Check()), Is.Empty);
    }

    [Test]
    public void TheLineEndsOfALongTextDoNotCount()
    {
        var packages = string.Concat(Enumerable.Range(0, 1500).Select(static number => $" \\\n    p{number}"));
        var text = $"FROM debian:12\nRUN apt-get update && apt-get install -y{packages}\n";
        File.WriteAllText(dockerfile, text);
        Write();
        Assert.That(Rules(Check()), Is.Empty);
        File.WriteAllText(dockerfile, text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.That(Rules(Check()), Is.Empty);
        File.WriteAllText(dockerfile, text.Replace("p1499", "p1499 more", StringComparison.Ordinal));
        Assert.That(Rules(Check()), Is.Not.Empty);
    }

    [Test]
    public void WhatIsNewFails()
    {
        Write();
        File.AppendAllText(dockerfile, "RUN cd /srv\n");
        var run = Check();
        Assert.That((run.Status, run.Error), Is.EqualTo((1, "")));
        Assert.That(Rules(run), Is.EqualTo(["DFL3113"]));
    }

    [Test]
    public void ErrorsOfTheBuilderAreNeverKnown()
    {
        File.WriteAllText(dockerfile, "FROM debian:12-slim\nFOO\n");
        Write();
        Assert.That(Check().Status, Is.EqualTo(1));
    }

    [Test]
    public void ATextThatIsNoUnicodeIsOneLine()
    {
        File.WriteAllText(baseline, "{\"version\":1,\"files\":[{\"path\":\"\\ud800\",\"findings\":[]}]}");
        var run = Check();
        Assert.That((run.Status, run.Error), Is.EqualTo((2, $"dockerfile-lint: {baseline}: not a baseline: it contains text that isn't Unicode\n")));
    }

    [Test]
    public void EqualFindingsAreCounted()
    {
        // Equal RUNs are a finding themselves.
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(dockerfile)!, ".editorconfig"), "[*]\ndotnet_diagnostic.DFL1006.severity = none\n");
        File.WriteAllText(dockerfile, "FROM debian:12-slim\nRUN cd /srv\nRUN cd /srv\n");
        Write();
        File.AppendAllText(dockerfile, "RUN cd /srv\n");
        Assert.That(Rules(Check()), Is.EqualTo(["DFL3113"]));
        File.WriteAllText(dockerfile, "FROM debian:12-slim\nRUN cd /srv\n");
        Assert.That(Check().Error, Is.EqualTo($"dockerfile-lint: {baseline}: 1 finding is gone; --write-baseline updates the file\n"));
    }

    [Test]
    public void TheSameFindingInAnotherFileIsNew()
    {
        Write();
        folder.Write("other/Dockerfile", Old);
        Assert.That(Check().Json().GetProperty("summary").GetProperty("warning").GetInt32(), Is.GreaterThan(0));
    }

    [Test]
    public void WhatIsGoneIsSaidOnceAndOnlyOfWhatWasRead()
    {
        var other = folder.Write("other/Dockerfile", Old);
        Write();
        File.WriteAllText(dockerfile, "FROM debian:12-slim\n");
        var run = Check();
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((0, 1)));
        Assert.That(run.Error, Does.Contain(" findings are gone; --write-baseline updates the file"));
        Assert.That(ToolRun.Of("check", "--baseline", baseline, other).Error, Is.Empty);
        Assert.That(ToolRun.Of("check", "--baseline", baseline, "--only", "DFL7001", folder.Path).Error, Is.Empty);
        File.Delete(dockerfile);
        Assert.That(ToolRun.Of("check", "--baseline", baseline, other).Error, Does.Contain("are gone"));
        Write();
        Assert.That(Check().Error, Is.Empty);
    }

    [Test]
    public void AFindingInADockerIgnoreIsKnownAndGone()
    {
        File.WriteAllText(dockerfile, "FROM debian:12-slim\nCOPY . .\n");
        var ignore = folder.Write("app/.dockerignore", "a\n[b\n");
        folder.Write("app/a", "");
        string[] all = ["--preset", "all", "--context", folder.PathOf("app")];
        Write(all);
        Assert.That(File.ReadAllText(baseline), Does.Contain("app/.dockerignore"));
        Assert.That(Rules(Check(all)), Is.Empty);
        File.WriteAllText(ignore, "a\n");
        Assert.That(Check(all).Error, Does.Contain("gone"));
    }

    [Test]
    public void TheFolderOfTheCommandDoesNotMatter()
    {
        Write();
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), dockerfile);
        Assert.That(ToolRun.Of("check", "--baseline", baseline, relative).Output, Is.EqualTo("1 Dockerfile: no findings\n"));
    }

    [Test]
    public void ItIsSortedAndTheSameEachTime()
    {
        folder.Write("a/Dockerfile", Old);
        Write();
        var first = File.ReadAllText(baseline);
        Write();
        Assert.That(File.ReadAllText(baseline), Is.EqualTo(first));
        Assert.That(first.IndexOf("\"a/Dockerfile\"", StringComparison.Ordinal), Is.GreaterThan(0).And.LessThan(first.IndexOf("\"app/Dockerfile\"", StringComparison.Ordinal)));
    }

    [Test]
    public void AFixReportsWhatIsNewOnly()
    {
        Write();
        File.AppendAllText(dockerfile, "RUN cd /srv\n");
        var run = ToolRun.Of("fix", "--rule", "DFL7001", "--format", "json", "--baseline", baseline, folder.Path);
        Assert.That(Rules(run), Is.EqualTo(["DFL3113"]));
    }

    [Test]
    public void SarifCarriesTheSameFingerprints()
    {
        Environment.CurrentDirectory = folder.Path;
        try
        {
            ToolRun.Of("check", "--write-baseline", "known.json", "app");
            var sarif = ToolRun.Of("check", "--format", "sarif", "app").Json().GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(static result => result.GetProperty("partialFingerprints").GetProperty("culprit/v1").GetString()!).ToList();
            var known = File.ReadAllText(baseline);
            Assert.That(sarif, Is.Not.Empty);
            Assert.That(sarif.Where(one => !known.Contains(one, StringComparison.Ordinal)), Is.Empty);
        }
        finally
        {
            Environment.CurrentDirectory = TestContext.CurrentContext.TestDirectory;
        }
    }

    [TestCase("", "invalid JSON (line 1)")]
    [TestCase("{\n<<<<<<< ours\n}", "invalid JSON (line 2)")]
    [TestCase("[]", "not a baseline: the number 'version' is missing")]
    [TestCase("{\"version\":2,\"files\":[]}", "version 2 of the format isn't known; write the file again with --write-baseline")]
    [TestCase("{\"version\":1}", "the list 'files' is missing")]
    [TestCase("{\"version\":1,\"options\":[1],\"files\":[]}", "'options' isn't a list of strings")]
    [TestCase("{\"version\":1,\"options\":{},\"files\":[]}", "the list 'options' is missing")]
    [TestCase("{\"version\":1,\"files\":[1]}", "the string 'path' is missing")]
    [TestCase("{\"version\":1,\"files\":[{\"path\":\"a\",\"findings\":[{\"rule\":1}]}]}", "the string 'rule' is missing")]
    public void ABadFileIsOneLine(string text, string problem)
    {
        File.WriteAllText(baseline, text);
        foreach (var command in (string[])["check", "fix"])
        {
            var run = ToolRun.Of(command, "--baseline", baseline, folder.Path);
            Assert.That((run.Status, run.Output, run.ErrorLines.Length), Is.EqualTo((2, "", 1)));
            Assert.That(run.Error, Does.StartWith($"dockerfile-lint: {baseline}: ").And.Contain(problem));
        }

        Assert.That(File.ReadAllText(dockerfile), Is.EqualTo(Old));
    }

    [Test]
    public void AMissingFileIsOneLine() =>
        Assert.That((Check().Status, Check().Error), Is.EqualTo((2, $"dockerfile-lint: {baseline}: file not found (--baseline)\n")));

    [Test]
    public void WhatIsLintedIsNotOverwritten()
    {
        var run = ToolRun.Of("check", "--write-baseline", dockerfile, folder.Path);
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)));
        Assert.That(File.ReadAllText(dockerfile), Is.EqualTo(Old));
    }

    [TestCase("--baseline")]
    [TestCase("--output")]
    [TestCase("--since")]
    public void OptionsThatExcludeEachOtherAreOneLine(string option)
    {
        var run = ToolRun.Of("check", "--write-baseline", baseline, option, folder.PathOf("x"), folder.Path);
        Assert.That((run.Status, run.Error), Is.EqualTo((2, $"dockerfile-lint: {option} and --write-baseline can't be used together\n")));
        Assert.That(baseline, Does.Not.Exist);
    }

    [Test]
    public void WhatCannotBeReadIsSaidWhileTheRestIsWritten()
    {
        var run = ToolRun.Of("check", "--write-baseline", baseline, folder.PathOf("none"), folder.Path);
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 2)));
        Assert.That(Rules(Check()), Is.Empty);
    }

    [Test]
    public void ABaselineIsKeptWhereNotEverythingCouldBeChecked()
    {
        Write();
        var before = File.ReadAllText(baseline);
        File.AppendAllText(dockerfile, "RUN cd /srv\n");
        var run = ToolRun.Of("check", "--write-baseline", baseline, folder.PathOf("none"), folder.Path);
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 2)));
        Assert.That(run.ErrorLines[^1], Is.EqualTo($"dockerfile-lint: {baseline}: left as it is, because not everything could be checked"));
        Assert.That(File.ReadAllText(baseline), Is.EqualTo(before));
    }

    [TestCase("{\"name\":\"a\",\"version\":\"1.0.0\",\"files\":[]}", "not a baseline: the number 'version' is missing")]
    [TestCase("{\"version\":1}", "not a baseline: the list 'files' is missing")]
    [TestCase("{\n<<<<<<< ours\n}", "not a baseline: invalid JSON (line 2)")]
    [TestCase("a = 1\n", "not a baseline: invalid JSON (line 1)")]
    [TestCase("a\0b", "not a text file (byte 1 is zero)")]
    public void NothingElseIsOverwritten(string text, string problem)
    {
        var file = folder.Write("package.json", text);
        var run = ToolRun.Of("check", "--write-baseline", file, folder.Path);
        Assert.That((run.Status, run.Error), Is.EqualTo((2, $"dockerfile-lint: {file}: {problem}; delete it, or name another file\n")));
        Assert.That(File.ReadAllText(file), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("{\"version\":2,\"files\":[]}")]
    public void AnEmptyFileAndABaselineOfAnotherVersionAreOverwritten(string text)
    {
        File.WriteAllText(baseline, text);
        Write();
        Assert.That(Rules(Check()), Is.Empty);
    }

    /// <summary>Another choice of rules finds less, and what it leaves out isn't gone.</summary>
    [Test]
    public void WhatOtherRulesFindIsNotGone()
    {
        File.WriteAllText(dockerfile, "FROM debian:12-slim\nRUN cd /srv\nMAINTAINER a\n");
        Write("--preset", "all");
        foreach (var options in (string[][])[[], ["--preset", "size"], ["--preset", "all", "--ignore", "DFL3113"], ["--select", "style"]])
            Assert.That(Check(options).Error, Is.Empty);
        File.WriteAllText(dockerfile, "FROM debian:12-slim\nMAINTAINER a\n");
        Assert.That(Check("--preset", "all").Error, Does.Contain(" gone; "));
        Assert.That(Check().Error, Is.Empty);
        Write("--select", "DFL7001,DFL3113", "--select", "style");
        File.WriteAllText(dockerfile, "FROM debian:12-slim\n");
        Assert.That(Check("--select", "style,dfl3113", "--select", "DFL7001").Error, Does.Contain(" gone; "));
    }

    [Test]
    public void WhatShellCheckFoundIsNotGoneWhereItIsMissing()
    {
        File.WriteAllText(baseline, """{"version":1,"files":[{"path":"app/Dockerfile","findings":[{"rule":"SC2164","fingerprint":"a"}]}]}""");
        File.WriteAllText(dockerfile, "FROM debian:12-slim\n");
        folder.Write("app/.editorconfig", "root = true\n[*]\ndockerfilelint.shellcheck = true\n");
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", folder.Path);
        try
        {
            Assert.That(Check().Error, Does.Not.Contain("gone"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }

        File.Delete(folder.PathOf("app/.editorconfig"));
        Assert.That(Check().Error, Does.Contain("1 finding is gone"));
    }

    private void Write(params string[] options)
    {
        var run = ToolRun.Of(["check", "--write-baseline", baseline, .. options, folder.Path]);
        Assert.That((run.Status, run.Output), Is.EqualTo((0, "")), run.Error);
    }

    private ToolRun Check(params string[] options) => ToolRun.Of(["check", "--format", "json", "--baseline", baseline, .. options, folder.Path]);

    private static string[] Rules(ToolRun run) =>
    [
        .. run.Json().GetProperty("files").EnumerateArray().SelectMany(static file => file.GetProperty("diagnostics").EnumerateArray())
            .Select(static diagnostic => diagnostic.GetProperty("rule").GetString()!),
    ];
}
