using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What can't be linted is said in one clear line, with status 2; the rest is linted nevertheless.</summary>
internal sealed class BadInputTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void APathThatDoesNotExist() => AssertRefused(folder.PathOf("nowhere"), "file or folder not found");

    [Test]
    public void AFolderWithoutDockerfiles()
    {
        folder.Write("src/readme.md", "x");
        folder.Write("node_modules/x/Dockerfile", "FROM a:1\n");
        AssertRefused(folder.Path, "no Dockerfile found in this folder");
    }

    [Test]
    public void ABinaryFile()
    {
        File.WriteAllBytes(folder.PathOf("Dockerfile"), [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3]);
        AssertRefused(folder.PathOf("Dockerfile"), "not a text file");
    }

    [Test]
    public void AFileOfAHundredMegabytes()
    {
        using (var file = new FileStream(folder.PathOf("Dockerfile"), FileMode.CreateNew)) file.SetLength(100_000_000);
        AssertRefused(folder.PathOf("Dockerfile"), "16 MB");
    }

    [Test]
    public void AFileThatCannotBeRead()
    {
        File.CreateSymbolicLink(folder.PathOf("Dockerfile"), folder.PathOf("gone"));
        var run = ToolRun.Of("check", folder.Path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"dockerfile-lint: {folder.PathOf("Dockerfile")}: it can't be read: it is a link to a file that isn't there" }));
    }

    /// <summary>A folder that seems to be empty would be a finding, or nothing to do.</summary>
    [TestCase("context FOLDER")]
    [TestCase("init FOLDER")]
    [TestCase("migrate FOLDER")]
    [TestCase("image FOLDER")]
    [TestCase("check FOLDER")]
    [TestCase("check --context FOLDER FILE")]
    [Platform(Exclude = "Win", Reason = "It has other permissions.")]
    public void AFolderThatCannotBeSearched(string command)
    {
        if (OperatingSystem.IsWindows()) return;
        var closed = folder.PathOf("closed");
        var file = folder.Write("open/Dockerfile", "FROM alpine:3.22\nCOPY a /\n");
        Directory.CreateDirectory(closed);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        if (Environment.IsPrivilegedProcess) Assert.Ignore("The root user may read everything.");
        var run = ToolRun.Of(command.Replace("FOLDER", closed, StringComparison.Ordinal).Replace("FILE", file, StringComparison.Ordinal).Split(' '));
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines.Single(), Does.StartWith($"dockerfile-lint: {closed}: this folder can't be searched: "));
    }

    [Test]
    public void TheOtherFilesAreStillLinted()
    {
        folder.Write("good/Dockerfile", "FROM scratch\n");
        var bad = folder.PathOf("bad");
        var run = ToolRun.Of("check", "--format", "json", bad, folder.PathOf("good"));
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"dockerfile-lint: {bad}: file or folder not found" }));
        Assert.That(run.Json().GetProperty("summary").GetProperty("files").GetInt32(), Is.EqualTo(1));
        Assert.That(run.Json().GetProperty("failures").EnumerateArray().Single().GetString(), Does.Contain(bad));
    }

    [TestCase("check", "--format", "yaml", "--format must be one of")]
    [TestCase("rules", "--format", "yaml", "--format must be one of text, json, not 'yaml'")]
    [TestCase("check", "--fail-level", "fatal", "--fail-level must be one of")]
    [TestCase("lint", ".", "", "lint")]
    public void WrongUsage(string command, string first, string second, string said)
    {
        var run = ToolRun.Of(new[] { command, first, second }.Where(argument => argument.Length > 0).ToArray());
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(said));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void AReportThatCannotBeWritten()
    {
        folder.Write("Dockerfile", "FROM scratch\n");
        var run = ToolRun.Of("check", folder.Path, "--output", folder.PathOf("no/such/folder/report.txt"));
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.All.Contains("report.txt"));
    }

    [TestCase("--output")]
    [TestCase("--rules")]
    [TestCase("--config")]
    [TestCase("--context")]
    [TestCase("--stdin-filename")]
    public void AnOptionWithAnEmptyName(string option)
    {
        var run = ToolRun.Of("check", folder.Path, option, "");
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines.First(), Is.EqualTo($"dockerfile-lint: {option} must not be empty"));
    }

    [Test]
    public void AReportThatIsAFolder()
    {
        folder.Write("Dockerfile", "FROM scratch\n");
        var run = ToolRun.Of("check", folder.Path, "--output", folder.Path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"dockerfile-lint: {folder.Path}: can't be written: it is a folder" }));
    }

    [TestCase("Dockerfile")]
    [TestCase("sub/../Dockerfile")]
    public void AReportDoesNotReplaceWhatWasChecked(string name)
    {
        const string text = "FROM scratch\nEXPOSE x\n";
        folder.Write("Dockerfile", text);
        folder.Write("sub/x", "");
        var path = folder.PathOf(name);
        var run = ToolRun.Of("check", folder.Path, "--output", path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"dockerfile-lint: {path}: it was checked, so the report is not written there" }));
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(text));
    }

    [Test]
    [Platform("Linux")]
    public void AFolderInWhichNothingCanBeCreatedIsNamed()
    {
        folder.Write("Dockerfile", "FROM scratch\n");
        var run = ToolRun.Of("check", folder.Path, "--output", "/sys/report.txt");
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("dockerfile-lint: /sys/report.txt: can't be written: ").And.Contains("'/sys'"));
    }

    [Test]
    public void AnErrorStreamThatTakesNothingChangesNothing()
    {
        using var input = new MemoryStream();
        using var output = new MemoryStream();
        using var error = new StreamWriter(new FullStream()) { AutoFlush = true };
        Assert.That(CommandLine.Run(["check", folder.PathOf("nowhere")], new Terminal(input, output, error)), Is.EqualTo(2));
    }

    private void AssertRefused(string path, string reason)
    {
        var before = Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var run = ToolRun.Of("check", path);
        Assert.That(run.Status, Is.EqualTo(2), run.Error);
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.ErrorLines[0], Does.StartWith($"dockerfile-lint: {path}: ").And.Contain(reason));
        Assert.That(run.Output, Is.Empty);
        Assert.That(Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal), Is.EqualTo(before));
    }
}
