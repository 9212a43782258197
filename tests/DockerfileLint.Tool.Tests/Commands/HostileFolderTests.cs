using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>Folders made to hang, mislead or end a run: each oddity is one line, and the other files are linted.</summary>
[Platform(Exclude = "Win", Reason = "Pipes, rights and such names are tested on Unix.")]
[UnsupportedOSPlatform("windows")]
internal sealed class HostileFolderTests
{
    private const string Copying = "FROM debian:12\nCOPY . /app\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
    }

    [TearDown]
    public void Delete()
    {
        // NUnit runs this after a test that took away rights.
        foreach (var path in Directory.GetDirectories(folder.Path)) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        folder.Dispose();
    }

    [TestCase("check")]
    [TestCase("fix")]
    [CancelAfter(60_000)]
    public void APipeInAFolderIsNotOpened(string command)
    {
        MakePipe("pipes/Dockerfile");
        folder.Write("good/Dockerfile", "FROM scratch\n");
        AssertOneLine(ToolRun.Of(command, folder.Path, "--format", "json"), "pipes/Dockerfile: it can't be read: it is not a regular file");
    }

    [TestCase("json", "#\\u0023vso[a]b")]
    [TestCase("sarif", "#\\u0023vso[a]b")]
    [TestCase("gitlab", "#\\u0023vso[a]b")]
    [TestCase("checkstyle", "#&#35;vso[a]b")]
    [TestCase("junit", "#\\x23vso[a]b")]
    public void AReportInALogHasNoCommands(string format, string shown)
    {
        folder.Write("Dockerfile", "FROM debian:12\nRUN cd ##vso[a]b\nFROM ##vso[a]b\n");
        folder.Write("##vso[a]b/Dockerfile", "FROM debian:12\nEXPOSE x\n");
        var path = folder.PathOf("report");
        ToolRun.Of("check", folder.Path, "--format", format, "--output", path);
        var log = ToolRun.Of("check", folder.Path, "--format", format).Output;
        Assert.That(log, Does.Not.Contain("##"));
        Assert.That(log, Does.Contain(shown));
        Assert.That(log.Replace("#\\u0023", "##").Replace("#&#35;", "##"), Is.EqualTo(File.ReadAllText(path)));
    }

    [TestCase("check")]
    [TestCase("fix")]
    [CancelAfter(60_000)]
    public void APipeAsDockerIgnoreIsOneLine(string command)
    {
        MakePipe(".dockerignore");
        AssertNoIgnoreAdvice(command, "it is not a regular file");
    }

    [TestCase("check")]
    [TestCase("fix")]
    public void AFolderAsDockerIgnoreIsOneLine(string command)
    {
        Directory.CreateDirectory(folder.PathOf(".dockerignore"));
        AssertNoIgnoreAdvice(command, "it is a folder");
    }

    [TestCase("check")]
    [TestCase("fix")]
    public void ADockerIgnoreThatLinksOutIsOneLineAndNotShown(string command)
    {
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(folder.PathOf(".dockerignore"), elsewhere.Write("secret", "[secret\n"));
        AssertNoIgnoreAdvice(command, "links to a file outside");
        Assert.That(elsewhere.Read("secret"), Is.EqualTo("[secret\n"));
        Assert.That(ToolRun.Of("check", folder.Path, "--follow-links").Error, Is.Empty);
    }

    [Test]
    public void AConfigurationThatLinksOutIsOneLineAndNotShown()
    {
        using var elsewhere = new TemporaryFolder();
        folder.Write("sub/Dockerfile", "FROM scratch\n");
        folder.Write("good/Dockerfile", "FROM scratch\n");
        File.CreateSymbolicLink(folder.PathOf("sub/.editorconfig"), elsewhere.Write("secret", "[*]\ndockerfile_lint.secret = hunter2\n"));
        var run = ToolRun.Of("check", folder.Path, "--format", "json");
        AssertOneLine(run, "links to a file outside");
        Assert.That(run.Output + run.Error, Does.Not.Contain("hunter2"));
    }

    [Test]
    [CancelAfter(60_000)]
    public void APipeInTheContextIsNotOpened()
    {
        folder.Write("Dockerfile", "FROM node:22\nCOPY package.json run.sh app.csproj ./\nRUN npm ci && sh run.sh && dotnet restore\n");
        foreach (var name in new[] { "package.json", "run.sh", "app.csproj", "package-lock.json" }) MakePipe(name);
        Assert.That(ToolRun.Of("check", folder.Path).Status, Is.LessThan(2));
    }

    [Test]
    public void AFileOfTheContextThatLinksOutIsNotRead()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("run.sh", "apt-get update\napt-get install -y curl\n");
        folder.Write("Dockerfile", "FROM debian:12\nCOPY run.sh /run.sh\nRUN sh /run.sh\n");
        File.CreateSymbolicLink(folder.PathOf("run.sh"), elsewhere.PathOf("run.sh"));
        var context = new DockerfileLint.Workspaces.DiskContext(folder.Path, folder.PathOf("Dockerfile"));
        Assert.That(context.Read("run.sh"), Is.Null);
        File.Delete(folder.PathOf("run.sh"));
        File.CreateSymbolicLink(folder.PathOf("run.sh"), folder.Write("inside/run.sh", "true\n"));
        Assert.That(context.Read("run.sh")?.Text, Is.EqualTo("true\n"));
    }

    [Test]
    [Platform("Linux", Reason = "/proc has files without a length.")]
    public void AFileWithoutALengthIsReadToItsEnd() => Assert.That(DockerfileLint.Workspaces.SourceReader.Read("/proc/self/status").Text, Does.Contain("Pid:"));

    [Test]
    public void AnEndlessDeviceThatIsNamedIsRefused()
    {
        var run = ToolRun.Of("check", "/dev/urandom");
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)));
        Assert.That(run.Error, Does.Contain("16 MB"));
    }

    [Test]
    [CancelAfter(60_000)]
    public void APipeThatIsNamedIsRead()
    {
        var pipe = MakePipe("pipe");
        using var writer = Start("sh", "-c", $"printf 'FROM debian\\nRUN apt-get update\\n' > '{pipe}'");
        var run = ToolRun.Of("check", pipe);
        writer.WaitForExit();
        Assert.That(run.Status, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.StartWith($"{pipe}:"));
        Assert.That(ToolRun.Of("fix", pipe).Error, Does.Contain("a pipe can't be written to"));
    }

    [Test]
    [CancelAfter(60_000)]
    public void APipeThatNobodyWritesToIsOneLine()
    {
        var pipe = MakePipe("pipe");
        var fault = Assert.Throws<InputException>(() => SourceReader.ReadPipe(pipe, TimeSpan.FromSeconds(1)));
        Assert.That(fault!.Message, Is.EqualTo($"{pipe}: it can't be read: no program wrote to this pipe within 1 seconds"));
    }

    [TestCase("cat")]
    [TestCase("sleep 1; cat")]
    [CancelAfter(60_000)]
    public void WhatAShellPutsInPlaceOfACommandIsRead(string program)
    {
        folder.Write("text", "FROM debian\nRUN apt-get update\n");
        using var shell = Start("bash", "-c", $"dotnet '{typeof(CommandLine).Assembly.Location}' check <({program} '{folder.PathOf("text")}') --no-fixes > '{folder.PathOf("report")}'");
        shell.WaitForExit();
        Assert.That(folder.Read("report"), Does.Contain("DFL1201"));
    }

    [Test]
    public void ANameCannotBeginALine()
    {
        folder.Write("a\n::error file=x::pwned\n\u001b[2J\u202e/Dockerfile", "FROM debian\nRUN apt-get update\n");
        folder.Write("b\n::error::pwned/Dockerfile", "a\0b");
        foreach (var arguments in new[] { new[] { "check" }, ["check", "--format", "github"], ["fix", "--diff"], ["fix"] })
        {
            var run = ToolRun.Of([.. arguments, folder.Path]);
            Assert.That((run.Output + run.Error).Split('\n', '\r', '\u2028'), Has.None.StartsWith("::error file=x").And.None.StartsWith("::error::pwned"), arguments[0]);
            Assert.That(run.Output + run.Error, Does.Not.Contain("\u001b").And.Not.Contain("\u202e"));
            Assert.That(run.ErrorLines.Count(line => line.Contains("not a text file", StringComparison.Ordinal)), Is.EqualTo(1));
        }
    }

    [Test]
    public void TheSameFileIsReportedOnce()
    {
        var path = folder.Write("a/Dockerfile", "FROM debian\n");
        Directory.CreateSymbolicLink(folder.PathOf("l"), folder.PathOf("a"));
        File.CreateSymbolicLink(folder.PathOf("a/Dockerfile.link"), "Dockerfile");
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        var run = ToolRun.Of("check", "--format", "json", path, folder.PathOf("a/../a/./Dockerfile"), relative, folder.PathOf("l/Dockerfile"), folder.Path, folder.PathOf("a"));
        Assert.That(run.Json().GetProperty("summary").GetProperty("files").GetInt32(), Is.EqualTo(1));
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void ALinkInAnotherFolderIsAnotherBuild()
    {
        folder.Write("a/Dockerfile", "FROM debian\n");
        Directory.CreateDirectory(folder.PathOf("b"));
        File.CreateSymbolicLink(folder.PathOf("b/Dockerfile"), "../a/Dockerfile");
        Assert.That(ToolRun.Of("check", "--format", "json", folder.Path).Json().GetProperty("summary").GetProperty("files").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void AFolderThatCannotBeSearchedIsSaid()
    {
        if (Environment.IsPrivilegedProcess) Assert.Ignore("root may read everything");
        Directory.CreateDirectory(folder.PathOf("locked"));
        folder.Write("good/Dockerfile", "FROM scratch\n");
        File.SetUnixFileMode(folder.PathOf("locked"), UnixFileMode.None);
        AssertOneLine(ToolRun.Of("check", folder.Path, "--format", "json"), "this folder can't be searched");
    }

    [Test]
    public void ANameThatIsNotUtf8IsSaid()
    {
        using (var maker = Start("sh", "-c", $"mkdir '{folder.Path}/odd' && printf 'FROM a' > \"{folder.Path}/odd/Dockerfile.$(printf '\\377')\"")) maker.WaitForExit();
        folder.Write("good/Dockerfile", "FROM scratch\n");
        var run = ToolRun.Of("check", folder.Path, "--format", "json");
        // .NET can't delete it, and tries for ever.
        using (var cleaner = Start("rm", "-r", folder.PathOf("odd"))) cleaner.WaitForExit();
        AssertOneLine(run, "its name is not valid UTF-8");
    }

    [Test]
    public void FoldersThatAreNotSearchedAreSaidInDetail()
    {
        folder.Write("node_modules/x/Dockerfile", "FROM scratch\n");
        folder.Write("good/Dockerfile", "FROM scratch\n");
        Assert.That(ToolRun.Of("check", folder.Path).Error, Is.Empty);
        Assert.That(ToolRun.Of("check", folder.Path, "--verbosity", "detailed").ErrorLines, Has.Length.EqualTo(1).And.All.Contains("node_modules: this folder is not searched"));
    }

    [Test]
    public void BytesThatAreNoTextComeBackAsTheyWere()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "FROM a\n# caf"u8, 0xE9, .. "\n"u8];
        using var input = new MemoryStream(bytes);
        using var output = new MemoryStream();
        CommandLine.Run(["fix", "-"], new Terminal(input, output, TextWriter.Null));
        Assert.That(output.ToArray(), Is.EqualTo(bytes));
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments))!;

    private static void AssertOneLine(ToolRun run, string said)
    {
        Assert.That(run.Status, Is.EqualTo(2), run.Error);
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.All.Contains(said));
        Assert.That(run.Json().GetProperty("summary").GetProperty("files").GetInt32(), Is.EqualTo(1));
    }

    private void AssertNoIgnoreAdvice(string command, string said)
    {
        folder.Write("Dockerfile", Copying);
        folder.Write("node_modules/a/index.js", new string('x', 2_000_000));
        var run = ToolRun.Of(command, folder.Path, "--format", "json");
        AssertOneLine(run, said);
        Assert.That(run.ErrorLines[0], Does.Contain(".dockerignore: "));
        Assert.That(run.Output, Does.Not.Contain("DFL2").And.Not.Contain("DFL9").And.Not.Contain("secret"));
    }

    private string MakePipe(string path)
    {
        var full = folder.PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var maker = Start("mkfifo", full);
        maker.WaitForExit();
        return full;
    }
}
