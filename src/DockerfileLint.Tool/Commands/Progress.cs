using System;
using System.Diagnostics;
using System.Threading;

namespace DockerfileLint.Tool.Commands;

/// <summary>Shows on a terminal how far long work has come; says nothing in the first second.</summary>
internal sealed class Progress(Terminal terminal, int total) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private TimeSpan next = TimeSpan.FromSeconds(1);
    private int done;
    private bool shown;

    public void Advance()
    {
        var count = Interlocked.Increment(ref done);
        if (!terminal.ShowsProgress || watch.Elapsed < next) return;
        lock (gate)
        {
            if (watch.Elapsed < next) return;
            next = watch.Elapsed + Interval;
            shown = true;
            terminal.WriteError($"\r{count} of {total} files");
        }
    }

    public void Dispose()
    {
        if (shown) terminal.WriteError("\r\u001b[K");
    }
}
