using System;
using System.Diagnostics;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary>The table of the docs: medians over some passes after warm-up, and how time grows with the size of one file.</summary>
internal static class QuickTable
{
    private const int Passes = 9;

    public static void Write()
    {
        var benchmarks = new LintBenchmarks();
        Console.WriteLine($"{Files.All.Length} files, {Files.Bytes / 1e6:F2} MB; {Environment.ProcessorCount} processors, .NET {Environment.Version}");
        Console.WriteLine("| step | MB/s | bytes allocated per KB | times the character grammar |");
        Console.WriteLine("|---|---|---|---|");
        var yardstick = Measure(benchmarks.CharacterGrammar);
        Row("character grammar", yardstick, yardstick);
        Row("parse", Measure(benchmarks.Parse), yardstick);
        Row("parse and model", Measure(benchmarks.Model), yardstick);
        Row("parse, model and all rules", Measure(benchmarks.Lint), yardstick);
        Console.WriteLine();
        foreach (var megabytes in new[] { 0.1, 1, 10 }) Grow(megabytes);
    }

    private static void Row(string name, (double Seconds, long Bytes) step, (double Seconds, long Bytes) yardstick) =>
        Console.WriteLine($"| {name} | {Files.Bytes / 1e6 / step.Seconds:F1} | {step.Bytes * 1024.0 / Files.Bytes:N0} | {yardstick.Seconds / step.Seconds:F1} |");

    private static (double Seconds, long Bytes) Measure(Func<int> step)
    {
        for (var i = 0; i < 4; i++) step();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        step();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var times = Enumerable.Range(0, Passes).Select(_ => Time(step)).Order().ToArray();
        return (times[Passes / 2], allocated);
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
