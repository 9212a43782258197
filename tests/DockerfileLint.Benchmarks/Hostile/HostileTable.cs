using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Tests.Hostile.Shapes;

namespace DockerfileLint.Benchmarks.Hostile;

/// <summary>
/// <c>hostile [--size N,N] [--shape NAME,PREFIX*] [--every N] [--mode check,plain,fix,diff,suggested] [--timeout SECONDS] [--heap MB] [--tool DLL]
/// [--only broken]</c>: what hostile shapes cost at growing sizes, and which bounds they break.
/// </summary>
internal static class HostileTable
{
    public static void Write(IReadOnlyList<string> arguments)
    {
        var options = HostileOptions.Parse(arguments);
        var tool = new ToolProcess(options);
        var broken = 0;
        WriteLine($"{options.Shapes.Length} shapes; {Environment.ProcessorCount} processors, .NET {Environment.Version}; at most {options.Heap} MB of heap and {options.Timeout.TotalSeconds} s");
        WriteLine($"| shape | mode | {Join(options.Sizes, size => Megabytes(size) + " MB: s")} | {Join(options.Sizes, size => Megabytes(size) + " MB: MB")} | time | memory | broken |");
        WriteLine($"|---|---|{Join(options.Sizes, _ => "--:")}|{Join(options.Sizes, _ => "--:")}|--:|--:|---|");
        foreach (var mode in options.Modes)
        {
            var bounds = new HostileBounds(Start(tool, mode));
            foreach (var shape in options.Shapes)
                if (!WriteRow(tool, options, shape, mode, bounds)) broken++;
        }

        WriteLine($"\n{options.Shapes.Length * options.Modes.Length} rows, {broken} break a bound");
    }

    private static ToolRun Start(ToolProcess tool, string mode)
    {
        using var folder = new HostileFolder(new HostileInput("FROM scratch\n"));
        tool.Run(mode, folder.Root);
        return tool.Run(mode, folder.Root);
    }

    /// <summary>Whether every bound is kept.</summary>
    private static bool WriteRow(ToolProcess tool, HostileOptions options, HostileShape shape, string mode, HostileBounds bounds)
    {
        var runs = new List<ToolRun>();
        var complaints = new List<string>();
        foreach (var size in options.Sizes)
        {
            using var folder = new HostileFolder(shape.Create(size));
            runs.Add(tool.Run(mode, folder.Root));
            if (!runs[^1].IsSound) break;
            if (mode == "fix" && runs.Count == 1 && StoppedSilently(tool, folder, runs[0])) complaints.Add("stops silently");
        }

        complaints.AddRange(bounds.Broken(options.Sizes, runs));
        if (complaints.Count == 0 && options.OnlyBroken) return true;
        var steps = Enumerable.Range(1, Math.Max(runs.Count - 1, 0)).ToArray();
        var times = Join(steps, i => $"{bounds.TimeRatio(runs[i - 1], runs[i]):F1}", ", ");
        var memories = Join(steps, i => $"{bounds.MemoryRatio(runs[i - 1], runs[i]):F1}", ", ");
        WriteLine($"| {shape.Name} | {mode} | {Cells(runs, options, run => $"{run.Seconds:F1}")} | {Cells(runs, options, run => $"{run.Megabytes:F0}")} | {times} | {memories} | {Notes(runs, complaints)} |");
        return complaints.Count == 0;
    }

    /// <summary>Whether a second run goes on where the first one said nothing of having stopped.</summary>
    private static bool StoppedSilently(ToolProcess tool, HostileFolder folder, ToolRun first)
    {
        if (first.Said.Length > 0) return false;
        var contents = folder.Contents;
        tool.Run("fix", folder.Root);
        return folder.Contents != contents;
    }

    private static string Notes(List<ToolRun> runs, List<string> complaints)
    {
        var refused = runs.Where(run => run.IsSound && run.Outcome.Length > 0).Select(run => run.Outcome).Take(1);
        return string.Join("; ", [.. complaints.Select(complaint => $"**{complaint}**"), .. refused]).Replace('|', '/');
    }

    private static string Cells(List<ToolRun> runs, HostileOptions options, Func<ToolRun, string> cell) =>
        Join(Enumerable.Range(0, options.Sizes.Length), i => i < runs.Count ? cell(runs[i]) : "–");

    private static string Megabytes(int size) => (size / 1e6).ToString(CultureInfo.InvariantCulture);

    private static string Join<T>(IEnumerable<T> values, Func<T, string> text, string separator = " | ") => string.Join(separator, values.Select(text));

    // A table is read while it grows.
    private static void WriteLine(FormattableString line)
    {
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        Console.Out.Flush();
    }
}
