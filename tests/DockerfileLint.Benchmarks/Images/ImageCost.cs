using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using DockerfileLint.Benchmarks.Hostile;
using DockerfileLint.Imaging;

namespace DockerfileLint.Benchmarks.Images;

/// <summary>What one process took.</summary>
internal sealed record ImageCost(double Seconds, double Processor, double Megabytes)
{
    /// <summary>Reads an image in this process and prints the cost, without that of starting.</summary>
    public static void Print(string image)
    {
        using var process = Process.GetCurrentProcess();
        using var zeros = long.TryParse(image, out var bytes) ? ZeroImage.Of(bytes) : null;
        process.Refresh();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        if ((zeros is null ? ImageReader.Read(image) : ImageReader.ReadStream(zeros, "zeros")).TotalBytes == 0)
            throw new InvalidOperationException("The image is empty.");
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds} {(process.TotalProcessorTime - before).TotalSeconds} {process.PeakWorkingSet64 / 1e6}"));
    }

    /// <summary>The least cost of reading an image in a process of its own, of several.</summary>
    public static ImageCost OfRead(string image, int times) => Least(times, () =>
    {
        var numbers = Output(Environment.ProcessPath!, "images", "read", image).Split(' ')
            .Select(static number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new ImageCost(numbers[0], numbers[1], numbers[2]);
    });

    /// <summary>That of another program which writes to nowhere.</summary>
    public static ImageCost OfCommand(string command, int times) => Least(times, () =>
    {
        var watch = Stopwatch.StartNew();
        var lines = Output("sh", "-c", $"{command} > /dev/null; times").Split('\n');
        return new ImageCost(watch.Elapsed.TotalSeconds, lines[1].Split(' ').Sum(SecondsOf), 0);
    });

    /// <summary>That of the tool as a whole, which was built beside this program.</summary>
    public static ImageCost OfTool(int times, params string[] arguments) => Least(times, () =>
    {
        var start = new ProcessStartInfo("dotnet", [HostileOptions.FindTool(), .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        double seconds = 0, megabytes = 0;
        while (!process.WaitForExit(5))
        {
            seconds = Math.Max(seconds, ToolProcess.ReadSeconds(process.Id));
            megabytes = Math.Max(megabytes, ToolProcess.ReadMegabytes(process.Id));
        }

        return process.ExitCode == 0
            ? new ImageCost(watch.Elapsed.TotalSeconds, seconds, megabytes)
            : throw new InvalidOperationException($"dockerfile-lint {string.Join(' ', arguments)} failed.");
    });

    /// <summary>The time that <c>times</c> writes as 0m0.00s.</summary>
    private static double SecondsOf(string time)
    {
        var parts = time.TrimEnd('s').Split('m');
        return double.Parse(parts[0], CultureInfo.InvariantCulture) * 60 + double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static ImageCost Least(int times, Func<ImageCost> measure) =>
        Enumerable.Range(0, times).Select(_ => measure())
            .Aggregate(static (one, other) => new ImageCost(
                Math.Min(one.Seconds, other.Seconds),
                Math.Min(one.Processor, other.Processor),
                Math.Max(one.Megabytes, other.Megabytes)));

    private static string Output(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        // As the tool has it; these are hexadecimal.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCConserveMemory"] = "8";
        start.Environment["DOTNET_GCGen0MaxBudget"] = "1000000";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "28";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed.");
    }
}
