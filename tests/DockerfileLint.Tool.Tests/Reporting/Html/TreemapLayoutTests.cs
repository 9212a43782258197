using System;
using System.Linq;
using DockerfileLint.Reporting.Html;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting.Html;

/// <summary>Areas tell the truth: each is in proportion, none covers another, and together they are the picture.</summary>
internal sealed class TreemapLayoutTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(50)]
    [TestCase(400)]
    public void AreasAreInProportion(int count)
    {
        var random = new Random(count);
        var sizes = Enumerable.Range(0, count).Select(_ => (long)Math.Exp(random.NextDouble() * 20) + 1).OrderDescending().ToList();
        var total = sizes.Sum(static size => (double)size);
        var cells = TreemapLayout.Of(sizes);
        Assert.That(cells, Has.Count.EqualTo(count));
        for (var i = 0; i < count; i++)
        {
            Assert.That(cells[i].Width * cells[i].Height / 10_000, Is.EqualTo(sizes[i] / total).Within(1e-9));
            Assert.That(cells[i].X + cells[i].Width, Is.LessThan(100.000001));
            Assert.That(cells[i].Y + cells[i].Height, Is.LessThan(100.000001));
            for (var j = 0; j < i; j++) Assert.That(Overlap(cells[i], cells[j]), Is.LessThan(1e-6), $"{i} and {j}");
        }
    }

    [Test]
    public void EqualSizesAreNearlySquare()
    {
        // The picture is 2.5 times as wide as it is high.
        var cells = TreemapLayout.Of([.. Enumerable.Repeat(10L, 40)]);
        foreach (var cell in cells) Assert.That(cell.Width * 2.5 / cell.Height, Is.InRange(0.4, 2.5));
    }

    private static double Overlap(TreemapCell a, TreemapCell b) =>
        Math.Max(0, Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X))
            * Math.Max(0, Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y));
}
