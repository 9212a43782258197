using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary>The table of the docs: medians over some passes after warm-up, and how time grows with the size of one file.</summary>
internal static class QuickTable
{
    private const int Passes = 15;

    public static void Write()
    {
        var benchmarks = new LintBenchmarks();
        Console.WriteLine($"{Files.All.Length} files, {Files.Bytes / 1e6:F2} MB; {Environment.ProcessorCount} processors, .NET {Environment.Version}");
        Console.WriteLine("| step | MB/s | bytes allocated per KB | times the character grammar | times as long as parse |");
        Console.WriteLine("|---|---|---|---|---|");
        var names = new[] { "character grammar", "parse", "parse and model", "parse, model and all rules" };
        var steps = new Func<int>[] { benchmarks.CharacterGrammar, benchmarks.Parse, benchmarks.Model, benchmarks.Lint };
        var seconds = Measure(steps);
        for (var i = 0; i < steps.Length; i++)
            Console.WriteLine($"| {names[i]} | {Files.Bytes / 1e6 / seconds[i]:F1} | {Allocated(steps[i]) * 1024.0 / Files.Bytes:N0} | {seconds[0] / seconds[i]:F1} | {seconds[i] / seconds[1]:F2} |");
        Console.WriteLine();
        foreach (var megabytes in new[] { 0.1, 1, 10 }) Grow(megabytes);
    }

    /// <summary>The medians; the steps take turns, so that all of them meet the machine in the same mood.</summary>
    private static double[] Measure(Func<int>[] steps)
    {
        foreach (var step in steps) WarmUp(step);
        var times = steps.Select(static _ => new List<double>()).ToArray();
        for (var pass = 0; pass < Passes; pass++)
            for (var i = 0; i < steps.Length; i++) times[i].Add(Time(steps[i]));
        return times.Select(static list => list.Order().ElementAt(Passes / 2)).ToArray();
    }

    /// <summary>Until the run time has compiled it at its best.</summary>
    private static void WarmUp(Func<int> step)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 4 || watch.Elapsed.TotalSeconds < 4; i++) step();
    }

    private static long Allocated(Func<int> step)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        step();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Grow(double megabytes)
    {
        var block = string.Concat(Files.All.Select(file => file.Text.TrimEnd() + "\n"));
        var text = string.Concat(Enumerable.Repeat(block, (int)(megabytes * 1e6 / block.Length) + 1));
        var source = SourceText.From(text[..(text.LastIndexOf('\n', (int)(megabytes * 1e6) - 1) + 1)]);
        var seconds = Enumerable.Range(0, 5).Select(_ => Time(() => DockerfileSyntax.Parse(source).Instructions.Length)).Order().ElementAt(2);
        Console.WriteLine($"one file of {megabytes} MB: {megabytes / seconds:F1} MB/s");
    }

    private static double Time(Func<int> step)
    {
        var watch = Stopwatch.StartNew();
        step();
        return watch.Elapsed.TotalSeconds;
    }
}
