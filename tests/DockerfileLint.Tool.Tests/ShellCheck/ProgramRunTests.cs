using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Tool.Tests.Writing;
using DockerfileLint.Workspaces.Programs;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.ShellCheck;

/// <summary>A program that doesn't end is ended: after its time, by whoever cancels, and with us.</summary>
[Platform(Exclude = "Win", Reason = "The programs are scripts.")]
internal sealed class ProgramRunTests
{
    [TestCase("exec sleep 100")]
    [TestCase("sleep 100")]
    [TestCase("trap '' TERM INT HUP; while :; do sleep 1; done")]
    [TestCase("exec 1>&- 2>&-; sleep 100")]
    public void AfterItsTime(string script)
    {
        using var program = new ProgramFolder().With(script);
        var watch = Stopwatch.StartNew();
        var result = Run(program, TimeSpan.FromSeconds(1), CancellationToken.None);
        Assert.That(result.IsLate, Is.True);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public void ByWhoeverCancels()
    {
        using var program = new ProgramFolder().With("exec sleep 100");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        Assert.That(() => Run(program, TimeSpan.FromSeconds(60), cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task WithUs()
    {
        using var program = new ProgramFolder().With("pwd > \"${0%/*}/pwd\"; echo $$ > \"${0%/*}/pid\"; exec sleep 100");
        using var folder = new TemporaryFolder();
        using var run = ToolProcess.Start("check", folder.Write("Dockerfile", "FROM debian:12-slim\nRUN a $b\n"), "--shellcheck");
        var pid = Path.Combine(program.Path, "pid");
        for (var i = 0; i < 600 && !(File.Exists(pid) && new FileInfo(pid).Length > 0); i++) await Task.Delay(100);
        run.Terminate();
        Assert.That(await run.EndAsync(), Is.EqualTo(143), string.Join('\n', run.ErrorLines));
        Assert.That(Directory.Exists((await File.ReadAllTextAsync(Path.Combine(program.Path, "pwd"))).Trim()), Is.False);
        var id = int.Parse(await File.ReadAllTextAsync(pid), CultureInfo.InvariantCulture);
        for (var i = 0; i < 50 && Directory.Exists($"/proc/{id}"); i++) await Task.Delay(100);
        Assert.That(Directory.Exists($"/proc/{id}"), Is.False);
    }

    private static ProgramResult Run(ProgramFolder program, TimeSpan limit, CancellationToken cancellation) =>
        new ProgramRun(Path.Combine(program.Path, "shellcheck")).Run(["x"], program.Path, limit, cancellation);
}
