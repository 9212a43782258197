using System;
using System.IO;
using DockerfileLint.Tool.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>The bar of a long run, and when it is shown.</summary>
internal sealed class ProgressTests
{
    [TestCase(0, 8, 60, "[..............................]   0%  0 of 8 files")]
    [TestCase(4, 8, 60, "[###############...............]  50%  4 of 8 files")]
    [TestCase(8, 8, 60, "[##############################] 100%  8 of 8 files")]
    [TestCase(199, 200, 0, "[#############################.]  99%  199 of 200 files")]
    [TestCase(4, 8, 40, "[#########.........]  50%  4 of 8 files")]
    [TestCase(4, 8, 20, " 50%  4 of 8 files")]
    [TestCase(4, 8, 6, " 50% ")]
    [TestCase(4, 8, 1, "")]
    public void TheBarFitsIntoALine(int done, int total, int width, string expected) => Assert.That(ProgressBar.Of(done, total, width), Is.EqualTo(expected));

    [Test]
    public void ItIsShownOnATerminalAndTakenAway()
    {
        using var error = new StringWriter();
        var terminal = new Terminal(Stream.Null, Stream.Null, error) { ShowsProgress = true, ErrorWidth = 60 };
        using (var progress = new Progress(terminal, 2, TimeSpan.Zero)) progress.Advance();
        Assert.That(error.ToString(), Is.EqualTo("\r[###############...............]  50%  1 of 2 files\u001b[K\r\u001b[K"));
    }

    [Test]
    public void NothingIsSaidElsewhereOrAtFirst()
    {
        using var error = new StringWriter();
        var terminal = new Terminal(Stream.Null, Stream.Null, error);
        using (var progress = new Progress(terminal, 2, TimeSpan.Zero)) progress.Advance();
        using (var progress = new Progress(terminal with { ShowsProgress = true }, 2, TimeSpan.FromDays(1))) progress.Advance();
        Assert.That(error.ToString(), Is.Empty);
    }

    [TestCase(true, null, null, true)]
    [TestCase(false, null, null, false)]
    [TestCase(false, null, "1", true)]
    [TestCase(false, null, "yes", true)]
    [TestCase(false, null, "0", false)]
    [TestCase(false, null, "", false)]
    [TestCase(true, null, "0", true)]
    [TestCase(true, "1", null, false)]
    [TestCase(true, "", null, true)]
    [TestCase(false, "1", "1", false)]
    public void ColoursAreForcedOrForbidden(bool isTerminal, string? noColor, string? forceColor, bool expected) =>
        Assert.That(Terminal.ShowsColor(isTerminal, name => name == "NO_COLOR" ? noColor : forceColor), Is.EqualTo(expected));

    [TestCase(true)]
    [TestCase(false)]
    public void TheOptionWinsOverForcedColours(bool forbidden)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", "FROM debian:12\nRUN apt-get update\n");
        using var output = new MemoryStream();
        string[] arguments = forbidden ? ["check", "--no-color", folder.Path] : ["check", folder.Path];
        CommandLine.Run(arguments, new Terminal(Stream.Null, output, TextWriter.Null) { Color = true });
        Assert.That(System.Text.Encoding.UTF8.GetString(output.ToArray()).Contains('\u001b', StringComparison.Ordinal), Is.Not.EqualTo(forbidden));
    }
}
