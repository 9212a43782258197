using System;
using System.Diagnostics;
using System.Threading;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Cancels work that takes too long. The time is counted in ticks, none of which counts for long: that the process or
/// the machine was stopped meanwhile is not the work's fault.
/// </summary>
internal sealed class WorkTimer : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(ReadLimits.TickMilliseconds);

    private readonly CancellationTokenSource work;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Timer timer;
    private TimeSpan left;
    private bool isDone;

    /// <param name="work">What is cancelled.</param>
    /// <param name="limit">After how long.</param>
    public WorkTimer(CancellationTokenSource work, TimeSpan limit)
    {
        this.work = work;
        left = limit;
        var first = limit < Interval ? limit : Interval;
        timer = new Timer(static self => ((WorkTimer)self!).Tick(), this, first, Interval);
    }

    /// <summary>Counts time that has passed.</summary>
    internal void Count(TimeSpan passed)
    {
        lock (watch)
        {
            left -= passed < Most ? passed : Most;
            if (isDone || left > TimeSpan.Zero) return;
            isDone = true;
            work.Cancel();
        }
    }

    /// <summary>Ends the count; nothing is cancelled any more.</summary>
    public void Dispose()
    {
        lock (watch) isDone = true;
        timer.Dispose();
    }

    private void Tick()
    {
        TimeSpan passed;
        lock (watch)
        {
            passed = watch.Elapsed;
            watch.Restart();
        }

        Count(passed);
    }
}
