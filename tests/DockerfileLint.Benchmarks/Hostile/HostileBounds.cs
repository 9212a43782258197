using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Benchmarks.Hostile;

/// <summary>What a shape may cost: twelve times for ten times the size, and 1.5 GB at most.</summary>
/// <param name="start">What the tool takes for an empty file; it is part of no ratio.</param>
internal sealed class HostileBounds(ToolRun start)
{
    private const double Slack = 1.2;
    private const double MostMegabytes = 1500;

    // Below these a ratio says more of the runtime's start than of the work.
    private const double LeastSeconds = 0.2;
    private const double LeastMegabytes = 50;

    /// <summary>How many times as long as the run before.</summary>
    public double TimeRatio(ToolRun small, ToolRun large) => Ratio(small.Seconds, large.Seconds, start.Seconds, LeastSeconds);

    /// <summary>How many times as much memory as the run before.</summary>
    public double MemoryRatio(ToolRun small, ToolRun large) => Ratio(small.Megabytes, large.Megabytes, start.Megabytes, LeastMegabytes);

    /// <summary>The bounds that are broken.</summary>
    public IEnumerable<string> Broken(IReadOnlyList<int> sizes, IReadOnlyList<ToolRun> runs)
    {
        foreach (var run in runs.Where(run => !run.IsSound)) yield return run.Outcome;
        if (runs.Any(run => run.Megabytes > MostMegabytes)) yield return "memory";
        for (var i = 1; i < runs.Count; i++)
        {
            var most = Slack * sizes[i] / sizes[i - 1];
            if (TimeRatio(runs[i - 1], runs[i]) > most) yield return FormattableString.Invariant($"time ×{TimeRatio(runs[i - 1], runs[i]):F0}");
            if (MemoryRatio(runs[i - 1], runs[i]) > most) yield return FormattableString.Invariant($"memory ×{MemoryRatio(runs[i - 1], runs[i]):F0}");
        }
    }

    private static double Ratio(double small, double large, double start, double least) => Math.Max(large - start, 0) / Math.Max(small - start, least);
}
