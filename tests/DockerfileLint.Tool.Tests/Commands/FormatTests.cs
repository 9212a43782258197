using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>format</c> writes, shows and says.</summary>
internal sealed class FormatTests
{
    private const string Rough = "from debian:12\r\nRUN   a \r\n\r\n\r\nRUN b";
    private const string Neat = "FROM debian:12\r\nRUN a\r\n\r\nRUN b\r\n";
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
    public void FilesAreWritten()
    {
        folder.Write("Dockerfile", Rough);
        folder.Write("b/other.Dockerfile", Neat);
        var run = ToolRun.Of("format", folder.Path);
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(Neat));
        Assert.That((run.Status, run.Output), Is.EqualTo((0, "")));
        Assert.That(run.ErrorLines.Single(), Does.EndWith("Dockerfile: formatted"));
        Assert.That(ToolRun.Of("format", folder.Path).Error, Is.Empty);
    }

    [Test]
    public void ADiffWritesNothing()
    {
        folder.Write("Dockerfile", Rough);
        var run = ToolRun.Of("format", folder.Path, "--diff");
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(Rough));
        Assert.That(run.Status, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("-from debian:12\r\n").And.Contain("+FROM debian:12\r\n"));
        folder.Write("Dockerfile", Neat);
        Assert.That(ToolRun.Of("format", folder.Path, "--diff"), Is.EqualTo(new ToolRun(0, "", "")));
    }

    [Test]
    public void ACheckNamesWhatWouldChange()
    {
        folder.Write("Dockerfile", Rough);
        var run = ToolRun.Of("format", folder.Path, "--check");
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(Rough));
        Assert.That((run.Status, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.ErrorLines.Single(), Does.EndWith("Dockerfile: would be formatted"));
        folder.Write("Dockerfile", Neat);
        Assert.That(ToolRun.Of("format", folder.Path, "--check").Status, Is.Zero);
    }

    [Test]
    public void StandardInputIsFormattedToStandardOutput()
    {
        Assert.That(ToolRun.With(Rough, "format", "-"), Is.EqualTo(new ToolRun(0, Neat, "")));
        Assert.That(ToolRun.With(Neat, "format", "-").Output, Is.EqualTo(Neat));
        var check = ToolRun.With(Rough, "format", "-", "--check", "--stdin-filename", "x/Dockerfile");
        Assert.That((check.Status, check.Output), Is.EqualTo((1, "")));
        Assert.That(check.Error, Does.Contain("x/Dockerfile: would be formatted"));
    }

    [Test]
    public void WhatIsNotFormattedIsSaid()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "Dockerfile"), [.. "from a\nRUN echo "u8, 0xE4, .. "\n"u8]);
        var run = ToolRun.Of("format", folder.Path, "--check");
        Assert.That(run.Status, Is.Zero);
        Assert.That(run.ErrorLines.Single(), Does.EndWith("Dockerfile: not formatted, because it isn't UTF-8 text"));
        folder.Write("Dockerfile", "FROM a\nRUN {{ b }}\n");
        Assert.That(ToolRun.Of("format", folder.Path).Error, Does.Contain("Dockerfile:2: not formatted, because it is a template, not a Dockerfile"));
    }

    [Test]
    public void ExcludedFilesAreLeftOut()
    {
        folder.Write("Dockerfile", Rough);
        folder.Write("old/Dockerfile", Rough);
        Assert.That(ToolRun.Of("format", folder.Path, "--check", "--exclude", "old").ErrorLines, Has.Length.EqualTo(1));
    }

    [Test]
    public void WrongUseIsAFailure()
    {
        Assert.That(ToolRun.Of("format", Path.Combine(folder.Path, "missing")).Status, Is.EqualTo(2));
        Assert.That(ToolRun.Of("format", "--exclude", "").Status, Is.EqualTo(2));
        Assert.That(ToolRun.Of("format", "--fix").Status, Is.EqualTo(2));
    }

    [Test]
    public void SettingsOfEditorsCount()
    {
        folder.Write(".editorconfig", "root = true\n[*]\nindent_style = tab\ntrim_trailing_whitespace = false\nindent_size = many\n");
        folder.Write("Dockerfile", "FROM a\nRUN b \\\n  c \n");
        var run = ToolRun.Of("format", folder.Path);
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo("FROM a\nRUN b \\\n\tc \n"));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
    }

    [Test]
    public void OurSettingsWin()
    {
        folder.Write(
            ".editorconfig",
            "root = true\n[Dockerfile]\ndockerfilelint.format.indent_style = space\ndockerfilelint.format.indent_size = 3\n[*]\nindent_style = tab\nindent_size = 8\n");
        folder.Write("Dockerfile", "FROM a\nRUN b \\\n  c\n");
        ToolRun.Of("format", folder.Path);
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo("FROM a\nRUN b \\\n   c\n"));
    }

    [TestCase("indent_size = 0", "'0' isn't a valid value of indent_size. Use a whole number from 1 to 16.")]
    [TestCase("indent_style = tabs", "'tabs' isn't a valid value of indent_style. Use space or tab.")]
    [TestCase("max_line_length = -1", "'-1' isn't a valid value of max_line_length. Use a whole number, 0 or more, or off.")]
    [TestCase("sort_packages = yes", "'yes' isn't a valid value of sort_packages. Use true or false.")]
    [TestCase(
        "sorting = true",
        "'dockerfilelint.format.sorting' isn't a setting of format. Use indent_size, indent_style, max_line_length, insert_final_newline, trim_trailing_whitespace, uppercase_keywords, sort_packages, wrap_packages.")]
    public void AWrongSettingIsAFinding(string line, string message)
    {
        folder.Write(".editorconfig", $"root = true\n[*]\ndockerfilelint.format.{line}\n");
        folder.Write("Dockerfile", Neat);
        Assert.That(ToolRun.Of("format", folder.Path).ErrorLines.Single(), Does.EndWith($".editorconfig:3: {message}"));
        Assert.That(ToolRun.Of("check", folder.Path).Output, Does.Contain("DFL9004"));
    }

    [TestCase("off")]
    [TestCase("0")]
    [TestCase("200")]
    public void TheLengthOfLinesIsChosen(string length)
    {
        var text = $"FROM debian:12\nRUN apt-get install -y {string.Join(' ', Enumerable.Range(10, 30).Select(static i => $"p{i}"))}\n";
        folder.Write(".editorconfig", $"root = true\n[*]\nmax_line_length = {length}\n");
        folder.Write("Dockerfile", text);
        Assert.That(ToolRun.Of("format", folder.Path, "--check").Status, Is.Zero);
        folder.Write(".editorconfig", "root = true\n[*]\nmax_line_length = unset\n");
        Assert.That(ToolRun.Of("format", folder.Path, "--check").Status, Is.EqualTo(1));
    }
}
