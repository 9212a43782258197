using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using DockerfileLint.Fuzzing.Targets;
using SharpFuzz;
using SharpFuzz.Common;

namespace DockerfileLint.Fuzzing;

/// <summary>
/// <c>TARGET|all [--runs N] [--seed S] [--seconds T]</c>: mutated inputs in this process. <c>TARGET --afl</c>: one input after the other from AFL++.
/// <c>TARGET --libfuzzer</c>: the same from libFuzzer. <c>TARGET --replay FILE</c>: one input. <c>TARGET --seeds FOLDER</c>: writes the seeds.
/// </summary>
internal static class Program
{
    // AFL's map of branches.
    private const int TraceLength = 1 << 16;

    private static unsafe int Main(string[] arguments)
    {
        // An instrumented library counts branches from its first line on, before SharpFuzz has told it where.
        Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(TraceLength);
        return Run(arguments);
    }

    private static int Run(string[] arguments)
    {
        var targets = FuzzTargets.All.Where(target => arguments.FirstOrDefault() is { } name && (name == "all" || name == target.Name)).ToArray();
        if (targets.Length == 0)
        {
            Console.Error.WriteLine($"Name a target: all, {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}.");
            return 2;
        }

        if (arguments.Contains("--afl", StringComparer.Ordinal)) Fuzzer.OutOfProcess.Run(stream => targets[0].Run(ReadAll(stream)));
        else if (arguments.Contains("--libfuzzer", StringComparer.Ordinal)) Fuzzer.LibFuzzer.Run(span => targets[0].Run(span.ToArray()));
        else if (Option(arguments, "--replay") is { } file) targets[0].Run(File.ReadAllBytes(file));
        else if (Option(arguments, "--seeds") is { } folder) WriteSeeds(targets, folder);
        else return targets.Sum(target => Run(target, arguments)) == 0 ? 0 : 1;
        return 0;
    }

    private static int Run(FuzzTarget target, string[] arguments)
    {
        var seconds = Option(arguments, "--seconds");
        var budget = seconds is null ? TimeSpan.MaxValue : TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
        var runs = Option(arguments, "--runs");
        var count = runs is not null ? int.Parse(runs, CultureInfo.InvariantCulture) : seconds is null ? 10_000 : int.MaxValue;
        return new FuzzRun(target).Run(int.Parse(Option(arguments, "--seed") ?? "0", CultureInfo.InvariantCulture), count, budget);
    }

    private static void WriteSeeds(IReadOnlyList<FuzzTarget> targets, string folder)
    {
        foreach (var target in targets)
        {
            var own = Directory.CreateDirectory(Path.Combine(folder, target.Name)).FullName;
            for (var i = 0; i < target.Seeds.Length; i++)
                File.WriteAllText(Path.Combine(own, i.ToString(CultureInfo.InvariantCulture)), target.Seeds[i], new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string? Option(string[] arguments, string name)
    {
        var index = Array.IndexOf(arguments, name);
        return index >= 0 && index + 1 < arguments.Length ? arguments[index + 1] : null;
    }
}
