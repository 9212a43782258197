using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using DockerfileLint.Fuzzing.Targets;

namespace DockerfileLint.Fuzzing;

/// <summary>Runs a target in this process, without instrumentation, and keeps each input that breaks it.</summary>
/// <param name="target">The target.</param>
internal sealed class FuzzRun(FuzzTarget target)
{
    private const int MostFaults = 20;
    private readonly Mutator mutator = new(target);
    private long mostAllocated;
    private double longest;
    private int faults;

    /// <summary>Runs inputs from a number on, until a count or a time is reached; how many broke the target.</summary>
    public int Run(int first, int count, TimeSpan budget)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        for (; done < count && watch.Elapsed < budget && faults < MostFaults; done++) Try(first + done);
        Console.WriteLine(FormattableString.Invariant($"{target.Name}: {done} inputs from {first} on in {watch.Elapsed.TotalSeconds:F0} s, {faults} broke it"));
        return faults;
    }

    private void Try(int number)
    {
        var bytes = mutator.Create(number);
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Run(bytes);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            faults++;
            Keep(number, bytes, fault.ToString());
        }

        Measure(number, bytes, watch.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Says which input takes more than all before it: a hang and an explosion are faults, too.</summary>
    private void Measure(int number, byte[] bytes, double seconds, long allocated)
    {
        if (seconds > 1 && seconds > 1.5 * longest) Keep(number, bytes, FormattableString.Invariant($"{seconds:F1} s"));
        if (allocated > 500_000_000 && allocated > 1.5 * mostAllocated) Keep(number, bytes, FormattableString.Invariant($"{allocated / 1e6:F0} MB allocated"));
        longest = Math.Max(longest, seconds);
        mostAllocated = Math.Max(mostAllocated, allocated);
    }

    private void Keep(int number, byte[] bytes, string why)
    {
        var path = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"fuzz-{target.Name}-{number}.bin"));
        File.WriteAllBytes(path, bytes);
        Console.WriteLine(FormattableString.Invariant($"{target.Name} {number} ({bytes.Length} bytes, {path}): {Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(why))}"));
    }
}
