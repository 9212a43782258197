using System;
using System.Linq;
using DockerfileLint.Reporting;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>Differences as <c>diff -u</c> writes them.</summary>
internal sealed class UnifiedDiffTests
{
    [Test]
    public void EqualTextsHaveNone() => Assert.That(UnifiedDiff.Of("a", "x\n", "x\n"), Is.Empty);

    [Test]
    public void ANewFileComesFromNothing() =>
        Assert.That(UnifiedDiff.Of(".dockerignore", null, "a\nb\n"), Is.EqualTo("--- /dev/null\n+++ b/.dockerignore\n@@ -0,0 +1,2 @@\n+a\n+b\n"));

    [Test]
    public void FarChangesAreHunksOfTheirOwn()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(number => $"{number}\n"));
        var after = before.Replace("2\n3\n", "2\nx\n", StringComparison.Ordinal).Replace("18\n", "", StringComparison.Ordinal);
        Assert.That(UnifiedDiff.Of("f", before, after), Is.EqualTo(
            "--- a/f\n+++ b/f\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+x\n 4\n 5\n 6\n@@ -15,6 +15,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n"));
    }

    [Test]
    public void AMissingLineEndIsSaid() =>
        Assert.That(UnifiedDiff.Of("f", "a", "b"), Is.EqualTo("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"));

    [Test]
    public void AnyTwoTextsAreLedOverIntoEachOther()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var before = Text(random);
            var after = Text(random);
            Assert.That(Apply(before, UnifiedDiff.Of("f", before, after)), Is.EqualTo(after), $"{before}\n--\n{after}");
        }
    }

    [Test]
    public void LongTextsOfManyDifferencesAreLedOverIntoEachOther()
    {
        var random = new Random(2);
        for (var round = 0; round < 10; round++)
        {
            var kinds = 2 + round * 300;
            var before = Lines(random, 3000, kinds);
            var after = Lines(random, 3000, kinds);
            Assert.That(Apply(before, UnifiedDiff.Of("f", before, after)), Is.EqualTo(after), $"round {round}");
        }
    }

    [Test]
    public void LinesThatMoveFarAreFoundAgain()
    {
        var lines = Enumerable.Range(0, 5000).Select(number => $"{number}\n").ToList();
        var before = string.Concat(lines);
        var after = string.Concat(Enumerable.Range(0, 2000).Select(number => $"new {number}\n")) + before;
        var diff = UnifiedDiff.Of("f", before, after);
        Assert.That(Apply(before, diff), Is.EqualTo(after));
        Assert.That(diff.Split('\n').Skip(2).Count(line => line.StartsWith('-')), Is.Zero);
    }

    [Test]
    public void TheWorkGrowsWithTheLinesThatDiffer()
    {
        UnifiedDiff.Of("f", "a\n", "b\n");
        long small = Allocated(5_000), large = Allocated(50_000);
        Assert.That(large, Is.LessThan(small * 12));

        static long Allocated(int count)
        {
            var lines = Enumerable.Range(0, count).ToList();
            var before = string.Concat(lines.Select(number => $"RUN pip install p{number}\n"));
            var after = string.Concat(lines.Select(number => $"RUN pip install --no-cache-dir p{number}\n"));
            var start = GC.GetAllocatedBytesForCurrentThread();
            var diff = UnifiedDiff.Of("f", before, after);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            Assert.That(Apply(before, diff), Is.EqualTo(after));
            return allocated;
        }
    }

    private static string Lines(Random random, int count, int kinds) => string.Concat(Enumerable.Range(0, count).Select(_ => $"{random.Next(kinds)}\n"));

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => (char)('a' + random.Next(3)) + "\n"));

    private static string Apply(string before, string diff)
    {
        if (diff.Length == 0) return before;
        var lines = before.Split('\n')[..^1];
        var result = new System.Text.StringBuilder();
        var next = 0;
        foreach (var line in diff.Split('\n').Skip(2))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var range = line.Split(' ')[1][1..].Split(',');
                var start = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range.Length > 1 && range[1] == "0" ? 0 : 1);
                while (next < start) result.Append(lines[next++]).Append('\n');
            }
            else if (line.StartsWith(' ')) result.Append(lines[next++]).Append('\n');
            else if (line.StartsWith('-')) next++;
            else if (line.StartsWith('+')) result.Append(line[1..]).Append('\n');
        }

        while (next < lines.Length) result.Append(lines[next++]).Append('\n');
        return result.ToString();
    }
}
