using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests;

/// <summary>Twice as much takes about twice as much.</summary>
internal sealed class LinearTests
{
    private const double Most = 2.5;

    private static IEnumerable<TestCaseData<Func<int, string>>> Shapes =>
    [
        new(static size => $"{Lines(size, static index => $"file d/f{index} 1")}---\n{Lines(size, static index => $"gone d/f{index}")}")
            { TestName = "A whiteout for each file of a folder" },
        new(static size => $"{Lines(size, static index => $"file d{index}/f 1")}---\n{Lines(size, static index => $"gone d{index}")}")
            { TestName = "A whiteout for each folder" },
        new(static size => $"{Deep(size)}---\n{Lines(size / 100, static index => $"gone {Folder(index)}")}")
            { TestName = "A whiteout for each of many deep trees" },
        new(static size => string.Concat(Enumerable.Repeat($"clear .\n{Lines(size / 20, static index => $"file d/f{index} 1")}---\n", 20)))
            { TestName = "A root that is opaque in every layer" },
        new(static size => $"file f 1\n{Lines(size, static index => $"hard h{index} -> f")}---\n{Lines(size, static index => $"gone h{index}")}gone f\n")
            { TestName = "Many names of a file" },
        new(static size => $"dir real\nlink l -> real\n{Lines(size, static index => $"file l/f{index} 1")}---\n{Lines(size, static index => $"gone l/f{index}")}")
            { TestName = "Files behind a link" },
        new(static size => $"{Lines(size, static _ => "file d/f 1")}---\n{Lines(size, static _ => "gone d/f")}")
            { TestName = "The same file again and again" },
        new(static size => string.Concat(Enumerable.Repeat($"{Lines(size / 20, static index => $"file d/f{index} 1")}---\ngone d\n---\n", 20)))
            { TestName = "A folder that comes back again and again" },
        new(static size => $"{Lines(size, static index => $"file x{index % 2}/f{index} 1")}---\nfile x0 1\nlink x1 -> x0\n")
            { TestName = "Folders that become files" },
    ];

    [TestCaseSource(nameof(Shapes))]
    public void ReadingIsLinear(Func<int, string> shape)
    {
        const int size = 3000;
        var (one, two) = (Archive(shape(size)), Archive(shape(2 * size)));
        _ = Allocated(one);

        Assert.That((double)Allocated(two) / Allocated(one), Is.LessThan(Most));
    }

    /// <summary>Folders of folders, a hundred deep, with a file in each.</summary>
    private static string Deep(int size) => string.Concat(Enumerable.Range(0, size / 100).Select(static tree =>
    {
        var text = new StringBuilder();
        var path = Folder(tree);
        for (var depth = 0; depth < 100; depth++, path += "/d") text.Append("file ").Append(path).Append("/f 1\n");
        return text.ToString();
    }));

    private static string Folder(int index) => $"tree{index}";

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(index => line(index) + "\n"));

    private static byte[] Archive(string layers) => MadeImage.Of(layers).Archive(ArchiveForm.DockerOld);

    private static long Allocated(byte[] archive)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _ = Reading.ReadArchive(archive);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
