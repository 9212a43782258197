using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>fix</c> writes, and what it does not.</summary>
internal sealed class FixTests
{
    private const string Wasteful = "FROM debian:12\r\nRUN apt-get update && apt-get install -y curl\r\n";
    private const string Lean = "FROM debian:12\r\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\r\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void SafeFixesAreWritten()
    {
        folder.Write("Dockerfile", Wasteful);
        var run = ToolRun.Of("fix", folder.Path, "--ignore", "DFL1103,DFL1202");
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(Lean));
        Assert.That(run.Status, Is.Zero, run.Output);
        Assert.That(run.Error, Does.Contain("fixed DFL1201"));
    }

    [Test]
    public void SuggestedFixesAreWrittenOnRequestOnly()
    {
        folder.Write("Dockerfile", Wasteful);
        ToolRun.Of("fix", folder.Path, "--suggested", "--rule", "apt-recommends");
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo("FROM debian:12\r\nRUN apt-get update && apt-get install --no-install-recommends -y curl ca-certificates\r\n"));
    }

    [TestCase("--diff", "--- a/")]
    [TestCase("-", "FROM debian:12\r\n")]
    public void AReportGoesToItsFileBesideWhatIsShown(string argument, string shown)
    {
        var input = argument == "-" ? [] : new[] { folder.Write("Dockerfile", Wasteful) };
        var run = ToolRun.With(Wasteful, ["fix", argument, .. input, "--format", "json", "--output", folder.PathOf("report.json")]);
        Assert.That(run.Output, Does.StartWith(shown), run.Error);
        Assert.That(folder.Read("report.json"), Does.StartWith("{\"version\":1"));
    }

    [Test]
    public void ADiffWritesNothing()
    {
        folder.Write("Dockerfile", Wasteful);
        var run = ToolRun.Of("fix", folder.Path, "--diff");
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(Wasteful));
        Assert.That(run.Output, Does.Contain("-RUN apt-get update && apt-get install -y curl\r\n+RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\r\n"));
    }

    [Test]
    public void ADiffInABuildLogHasNoCommands()
    {
        folder.Write("Dockerfile", "FROM debian:12\nRUN <<E\n::error::a\nE\nRUN apt-get update && apt-get install -y curl # ##vso[task.complete]b\n");
        var asIs = ToolRun.Of("fix", folder.Path, "--diff");
        Assert.That(asIs.Output, Does.Contain("\n ::error::a\n").And.Contain("##vso[task.complete]b"));
        Assert.That(asIs.Error, Does.Not.Contain("would obey"));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        CommandLine.Run(["fix", folder.Path, "--diff"], new Terminal(Stream.Null, output, error) { IsBuildLog = true });
        var shown = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.That(shown, Is.EqualTo(asIs.Output.Replace("\n ::error", "\n \\x3a:error").Replace("##vso", "#\\x23vso")));
        Assert.That(error.ToString(), Does.Contain("would obey a command in this diff"));
    }

    [Test]
    public void ADockerIgnoreIsCreatedAndExtended()
    {
        folder.Write("Dockerfile", "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm cache clean --force\n");
        folder.Write("node_modules/a/index.js", new string('x', 2_000_000));
        ToolRun.Of("fix", folder.Path);
        Assert.That(folder.Read(".dockerignore"), Is.EqualTo("**/node_modules\n"));
        folder.Write("__pycache__/a.pyc", new string('x', 2_000_000));
        ToolRun.Of("fix", folder.Path);
        Assert.That(folder.Read(".dockerignore"), Is.EqualTo("**/node_modules\n**/__pycache__\n"));
    }

    [Test]
    public void StandardInputGoesToStandardOutput() =>
        Assert.That(ToolRun.With(Wasteful, "fix", "-").Output, Is.EqualTo(Lean));

    [Test]
    public void AFileThatIsNotUtf8IsLeftAlone()
    {
        var path = folder.PathOf("Dockerfile");
        byte[] bytes = [.. System.Text.Encoding.ASCII.GetBytes("FROM debian:12\n# caf"), 0xE9, .. System.Text.Encoding.ASCII.GetBytes("\nRUN apt-get update\n")];
        File.WriteAllBytes(path, bytes);
        var run = ToolRun.Of("fix", folder.Path);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.All.EndsWith("Dockerfile: its fixes are skipped because it isn't UTF-8"));
    }

    [Test]
    public void ADockerIgnoreThatIsNotUtf8IsLeftAloneAndThatIsSaidOnce()
    {
        folder.Write("Dockerfile", "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm cache clean --force\n");
        folder.Write("node_modules/a/index.js", new string('x', 2_000_000));
        folder.Write(".git/HEAD", new string('x', 2_000_000));
        byte[] bytes = [.. "caf"u8, 0xE9, .. "\n"u8];
        File.WriteAllBytes(folder.PathOf(".dockerignore"), bytes);
        var run = ToolRun.Of("fix", folder.Path);
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.All.EndsWith(".dockerignore: its fixes are skipped because it isn't UTF-8"));
        Assert.That(run.Output, Does.Contain("DFL2"));
        Assert.That(File.ReadAllBytes(folder.PathOf(".dockerignore")), Is.EqualTo(bytes));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links and rights are tested on Unix.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void ALinkStaysALinkAndRightsStay()
    {
        var target = folder.Write("real/Dockerfile.main", Wasteful);
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(folder.PathOf("Dockerfile"), target);
        ToolRun.Of("fix", folder.PathOf("Dockerfile"));
        Assert.That(File.ReadAllText(target), Is.EqualTo(Lean));
        Assert.That(new FileInfo(folder.PathOf("Dockerfile")).LinkTarget, Is.EqualTo(target));
        Assert.That(File.GetUnixFileMode(target), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead));
    }

    [Test]
    public void AnUnknownRuleIsOneLineAndNothingIsWritten()
    {
        folder.Write("Dockerfile", Wasteful);
        var run = ToolRun.Of("fix", folder.Path, "--rule", "DFL1299");
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)));
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(Wasteful));
    }

    [Test]
    public void JsonCarriesGatedFixes()
    {
        folder.Write("Dockerfile", Wasteful);
        var finding = ToolRun.Of("check", folder.Path, "--format", "json").Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Single(one => one.GetProperty("rule").GetString() == "DFL1201");
        var change = finding.GetProperty("fixes")[0].GetProperty("changes")[0];
        Assert.That((change.GetProperty("line").GetInt32(), change.GetProperty("column").GetInt32(), change.GetProperty("newText").GetString()), Is.EqualTo((2, 46, " && rm -rf /var/lib/apt/lists/*")));
        var without = ToolRun.Of("check", folder.Path, "--format", "json", "--no-fixes").Output;
        Assert.That(without, Does.Not.Contain("newText"));
    }
}
