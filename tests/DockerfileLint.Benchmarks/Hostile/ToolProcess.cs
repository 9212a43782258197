using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;

namespace DockerfileLint.Benchmarks.Hostile;

/// <summary>Runs the tool in a process of its own, with limits, so that one explosion does not end the table.</summary>
/// <param name="options">The tool and its limits.</param>
internal sealed class ToolProcess(HostileOptions options)
{
    private const double TicksPerSecond = 100;

    // The timeout is of processor time; a run that only waits ends after this many times as long.
    private const double MostWaiting = 6;

    /// <summary>Runs the tool in a folder and watches what it takes.</summary>
    public ToolRun Run(string mode, string folder)
    {
        var errors = Path.Combine(Path.GetTempPath(), $"hostile-{Environment.ProcessId}.err");
        using var process = Process.Start(Start(mode, folder, errors))!;
        var watch = Stopwatch.StartNew();
        double seconds = 0, megabytes = 0;
        var late = false;
        while (!process.WaitForExit(10))
        {
            seconds = Math.Max(seconds, ReadSeconds(process.Id));
            megabytes = Math.Max(megabytes, ReadMegabytes(process.Id));
            if (late || seconds < options.Timeout.TotalSeconds && watch.Elapsed < MostWaiting * options.Timeout) continue;
            late = true;
            process.Kill();
        }

        var said = File.Exists(errors) ? File.ReadAllText(errors).Trim() : "";
        File.Delete(errors);
        return new ToolRun(seconds, megabytes, late ? null : process.ExitCode, said);
    }

    private ProcessStartInfo Start(string mode, string folder, string errors)
    {
        // The shell only redirects: exec keeps the process.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder };
        foreach (var argument in new[] { "-c", "exec dotnet \"$@\" > /dev/null 2> \"$0\"", errors, options.Tool }) start.ArgumentList.Add(argument);
        foreach (var argument in Arguments(mode)) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = (options.Heap * 1_000_000L).ToString("X", CultureInfo.InvariantCulture);
        // A crash of the runtime leaves no memory dump of gigabytes.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private static string[] Arguments(string mode) => mode switch
    {
        "check" => ["check", "."],
        "plain" => ["check", ".", "--no-fixes"],
        "fix" => ["fix", "."],
        "diff" => ["fix", ".", "--diff"],
        "suggested" => ["fix", ".", "--suggested"],
        _ => throw new ArgumentException($"There is no mode {mode}: check, plain, fix, diff, suggested.", nameof(mode)),
    };

    internal static double ReadSeconds(int id)
    {
        var text = Read($"/proc/{id}/stat");
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 13 ? 0 : (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
    }

    internal static double ReadMegabytes(int id)
    {
        foreach (var line in Read($"/proc/{id}/status").Split('\n'))
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) return Number(line[6..].Replace("kB", "", StringComparison.Ordinal).Trim()) * 1024 / 1e6;
        return 0;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // The process has just ended.
            Thread.Yield();
            return "";
        }
    }
}
