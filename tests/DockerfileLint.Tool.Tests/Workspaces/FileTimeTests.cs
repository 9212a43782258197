using System;
using System.Threading;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Workspaces;

/// <summary>Work on one file that takes too long ends that file's run, and no other.</summary>
internal sealed class FileTimeTests
{
    [Test]
    public void WhatTakesTooLongIsGivenUpInOneLine()
    {
        var fault = Assert.Throws<InputException>(() => FileTime.Run("a/Dockerfile", WaitForTheEnd, TimeSpan.Zero, default));
        Assert.That(FileFault.IsOfOneFile(fault!), Is.True);
        Assert.That(fault!.Message, Is.EqualTo("a/Dockerfile: linting it took longer than 0 seconds, so it stopped"));
    }

    [Test]
    public void TheTimeForWhichTheProcessWasStoppedHardlyCounts()
    {
        using var work = new CancellationTokenSource();
        using var timer = new WorkTimer(work, TimeSpan.FromMinutes(2));
        for (var i = 0; i < 100; i++) timer.Count(TimeSpan.FromMinutes(10));
        Assert.That(work.IsCancellationRequested, Is.False);
        for (var i = 0; i < 100; i++) timer.Count(TimeSpan.FromMilliseconds(250));
        Assert.That(work.IsCancellationRequested, Is.True);
    }

    [Test]
    public void NothingIsCancelledAfterTheWork()
    {
        using var work = new CancellationTokenSource();
        var timer = new WorkTimer(work, TimeSpan.FromSeconds(1));
        timer.Dispose();
        timer.Count(TimeSpan.FromSeconds(1));
        Assert.That(work.IsCancellationRequested, Is.False);
    }

    [Test]
    public void WhatEndsInTimeIsKept() => Assert.That(FileTime.Run("Dockerfile", static _ => 7), Is.EqualTo(7));

    [Test]
    public void ARunThatIsCancelledIsNoFaultOfTheFile()
    {
        using var run = new CancellationTokenSource();
        run.Cancel();
        var fault = Assert.Catch(() => FileTime.Run("Dockerfile", WaitForTheEnd, run.Token));
        Assert.That(fault, Is.InstanceOf<OperationCanceledException>());
    }

    private static int WaitForTheEnd(CancellationToken cancellation)
    {
        cancellation.WaitHandle.WaitOne();
        cancellation.ThrowIfCancellationRequested();
        return 0;
    }
}
