using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Tests.Hostile.Shapes;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks.Hostile;

/// <summary>
/// <c>cancel [SIZE [TRIES [SHAPE…]]]</c>: how long a lint of a large hostile input still runs once it is cancelled, at evenly spread
/// moments.
/// </summary>
internal static class CancelTable
{
    private static readonly string[] Usual =
    [
        "run-echo", "one-line-chain", "shell-inner-scripts", "heredoc-script", "heredoc-one-line", "json-array", "one-word", "labels",
        "stage-chain", "layers-written", "env-path-one-instruction", "comments", "continuations", "context-and-wildcards", "ignore-stars",
        "nested-groups", "error-unknown-instruction", "pip-instructions",
    ];

    public static void Write(IReadOnlyList<string> arguments)
    {
        var size = Number(arguments, 0, 2_000_000);
        var tries = Number(arguments, 1, 20);
        var names = arguments.Count > 2 ? arguments.Skip(2).ToArray() : Usual;
        var linter = new Linter(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.Strict });
        Console.WriteLine($"{size} characters, {tries} tries\n\n| shape | whole ms | largest delay ms of processor time | of it collecting garbage | at | ended in |\n|---|--:|--:|--:|--:|---|");
        foreach (var shape in HostileShapes.All.Where(shape => names.Contains(shape.Name, StringComparer.Ordinal)))
        {
            var input = Input(shape.Create(size));
            linter.Lint(Input(shape.Create(size / 20)));
            var whole = Math.Min(Whole(linter, input), 20_000);
            var moments = Enumerable.Range(0, tries).Select(i => whole * (i + 0.5) / tries);
            var worst = moments.Select(at => Measure(linter, input, at)).MaxBy(one => one.Delay)!;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{shape.Name}` | {whole:F0} | {Math.Max(worst.Delay, 0):F0} | {worst.Collecting:F0} | {100 * worst.At / whole:F0} % | {worst.Place} |"));
        }
    }

    private static LintInput Input(HostileInput input) =>
        new(SourceText.FromBytes(input.Bytes, "Dockerfile")) { Context = new HostileContext(input) };

    private static double Whole(Linter linter, LintInput input)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var watch = Stopwatch.StartNew();
        Run(linter, input, end.Token);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>
    /// Milliseconds of processor time, which other work on the machine does not change, from the moment that the lint is cancelled until
    /// it has ended.
    /// </summary>
    private static Cancelled Measure(Linter linter, LintInput input, double milliseconds)
    {
        using var cancellation = new CancellationTokenSource();
        var (ended, collected) = (TimeSpan.Zero, TimeSpan.Zero);
        var place = "";
        var thread = new Thread(() =>
        {
            place = Run(linter, input, cancellation.Token);
            (ended, collected) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        }, 16 * 1024 * 1024);
        thread.Start();
        Thread.Sleep(TimeSpan.FromMilliseconds(milliseconds));
        var (before, collecting) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        cancellation.Cancel();
        thread.Join();
        var (delay, pause) = (ended - before, collected - collecting);
        return new Cancelled(milliseconds, delay.TotalMilliseconds, pause.TotalMilliseconds, place);
    }

    /// <summary>Lints; where it was cancelled, the result is the innermost methods in which it ended.</summary>
    private static string Run(Linter linter, LintInput input, CancellationToken cancellation)
    {
        try
        {
            linter.Lint(input, cancellation);
            return "";
        }
        catch (OperationCanceledException exception)
        {
            var frames = new StackTrace(exception).GetFrames().Select(frame => DiagnosticMethodInfo.Create(frame));
            return string.Join(" < ", frames.Select(method => $"{method?.DeclaringTypeName?.Split('.')[^1]}.{method?.Name}").Skip(1).Take(4));
        }
    }

    private static int Number(IReadOnlyList<string> arguments, int index, int usual) =>
        arguments.Count > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : usual;

    private sealed record Cancelled(double At, double Delay, double Collecting, string Place);
}
