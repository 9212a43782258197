using System;
using System.Diagnostics;
using System.Threading;

namespace DockerfileLint.Tool.Commands;

/// <summary>Shows on a terminal how far long work has come; says nothing in the first second.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="total">How many steps there are.</param>
/// <param name="silence">How long nothing is said.</param>
internal sealed class Progress(Terminal terminal, int total, TimeSpan silence) : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private TimeSpan next = silence;
    private int done;
    private bool shown;

    public Progress(Terminal terminal, int total)
        : this(terminal, total, Silence)
    {
    }

    public void Advance()
    {
        var count = Interlocked.Increment(ref done);
        if (!terminal.ShowsProgress) return;
        lock (gate)
        {
            if (watch.Elapsed < next) return;
            next = watch.Elapsed + Interval;
            shown = true;
            terminal.WriteError($"\r{ProgressBar.Of(count, total, terminal.ErrorWidth)}\u001b[K");
        }
    }

    /// <summary>Takes the bar away, since something else is written; the next step shows it again.</summary>
    public void Hide()
    {
        lock (gate)
        {
            if (shown) terminal.WriteError("\r\u001b[K");
            shown = false;
        }
    }

    public void Dispose() => Hide();
}
