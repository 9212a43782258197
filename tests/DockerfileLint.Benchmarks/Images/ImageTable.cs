using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace DockerfileLint.Benchmarks.Images;

/// <summary>
/// <c>images [TIMES [PROGRAM]]</c>: what reading an image costs beside unpacking its layers, and what large ones take. Each is
/// read in a process of its own. PROGRAM is a native tool, whose command for the same layers is measured too. Needs gzip and zstd.
/// </summary>
internal static class ImageTable
{
    private const long HugeFile = 10_000_000_000;

    public static void Write(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 2 && arguments[0] == "read")
        {
            ImageCost.Print(arguments[1]);
            return;
        }

        var times = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 3;
        using var made = new MadeFolder();
        WriteLayers(made, times, arguments.ElementAtOrDefault(1));
        Console.WriteLine("\n| image | s | s of processor time | MB of memory |\n|---|---|---|---|");
        WriteFiles(made, 500_000, 1, times);
        WriteFiles(made, 1_000_000, 1, times);
        WriteFiles(made, 1_000_000, 256, times);
        WriteTool(made, times);
        Write("one file of 10 GB, from a stream", ImageCost.OfRead(HugeFile.ToString(CultureInfo.InvariantCulture), 1));
    }

    private static void WriteLayers(MadeFolder made, int times, string? program)
    {
        var layer = made.RealLayer();
        var megabytes = new FileInfo(layer).Length / 1e6;
        Console.WriteLine($"A layer of {megabytes:F0} MB\n\n| layer | s | MB/s | s of processor time | MB of memory |\n|---|---|---|---|---|");
        WriteRead("plain", layer);
        foreach (var (packer, option) in new[] { ("gzip", "-6"), ("zstd", "-3") })
        {
            var packed = $"{layer}.{packer}";
            _ = ImageCost.OfCommand($"{packer} {option} -c {layer} | tee {packed}", 1);
            Write($"`{packer} -dc`", ImageCost.OfCommand($"{packer} -dc < {packed}", times));
            WriteRead(packer, packed);
        }

        void WriteRead(string name, string stored)
        {
            var image = made.Image([stored], [layer]);
            Write(name, ImageCost.OfRead(image, times));
            if (program is not null) Write($"{name}, the native tool", ImageCost.OfCommand($"{program} image {image}", times));
        }

        void Write(string name, ImageCost cost) => Console.WriteLine(
            $"| {name} | {cost.Seconds:F2} | {megabytes / cost.Seconds:F0} | {cost.Processor:F2} | {cost.Megabytes:0;;–} |");
    }

    private static void WriteFiles(MadeFolder made, int files, int layers, int times)
    {
        var paths = made.SmallFiles(files, layers);
        Write($"{files} files in {layers} layers", ImageCost.OfRead(made.Image(paths, paths), times));
    }

    /// <summary>The commands as a whole, with the start of the runtime.</summary>
    private static void WriteTool(MadeFolder made, int times)
    {
        var paths = made.SmallFiles(500_000, 2);
        var image = made.Image(paths, paths);
        Write("`image`, 500000 files in 2 layers", ImageCost.OfTool(times, "image", image));
        Write("`image --format html`", ImageCost.OfTool(times, "image", image, "--format", "html"));
        Write("`image squash`", ImageCost.OfTool(times, "image", "squash", image, "-o", made.PathOf("squashed.tar")));
    }

    private static void Write(string name, ImageCost cost) => Console.WriteLine(
        $"| {name} | {cost.Seconds:F1} | {cost.Processor:F1} | {cost.Megabytes:F0} |");
}
