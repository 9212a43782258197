using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>Who wrote what is hidden, who hid it, and why: exact to the byte, however the image is stored.</summary>
internal sealed class HiddenBytesTests
{
    private static IEnumerable<LayerPattern> Patterns => LayerPatterns.All;

    [Test]
    public void EveryPatternIsExactInEveryForm(
        [ValueSource(nameof(Patterns))] LayerPattern pattern, [Values] ArchiveForm form)
    {
        var packing = (Packing)((int)form % 3);
        Check(pattern, Reading.Read(MadeImage.Of(pattern.Layers) with { Packing = packing }, form));
    }

    [Test]
    public void EveryPatternIsExactInEveryDialect([ValueSource(nameof(Patterns))] LayerPattern pattern, [Values] TarDialect dialect)
    {
        if (IsUnknown(pattern, dialect)) return;
        foreach (var packing in Enum.GetValues<Packing>())
            Check(pattern, Reading.Read(MadeImage.Of(pattern.Layers, dialect) with { Packing = packing }, ArchiveForm.Oci));
    }

    [Test]
    public void EverythingIsEitherLiveOrHidden([ValueSource(nameof(Patterns))] LayerPattern pattern)
    {
        var image = Reading.Read(MadeImage.Of(pattern.Layers), ArchiveForm.DockerNew);

        Assert.Multiple(() =>
        {
            Assert.That(image.LiveBytes + image.HiddenBytes, Is.EqualTo(image.TotalBytes));
            Assert.That(image.Hidden.Sum(static hidden => hidden.Bytes), Is.EqualTo(image.HiddenBytes));
            foreach (var layer in image.Layers)
                Assert.That(
                    image.Hidden.Where(hidden => hidden.Writer == layer.Index).Sum(static hidden => hidden.Bytes),
                    Is.EqualTo(layer.HiddenBytes));
            foreach (var hidden in image.Hidden)
                Assert.That(hidden.Largest.Sum(static path => path.Bytes), Is.EqualTo(hidden.Bytes));
        });
    }

    [Test]
    public void TheLargestPathsAreThoseAtWhichTheFilesWere()
    {
        var image = Reading.Read(
            MadeImage.Of("""
                dir d
                file d/small 10
                file d/large 100
                file d/equal 10
                ---
                gone d
                """),
            ArchiveForm.DockerOld);

        Assert.That(
            image.Hidden.Single().Largest,
            Is.EqualTo([new SizedPath("/d/large", 100), new SizedPath("/d/equal", 10), new SizedPath("/d/small", 10)]));
    }

    [Test]
    public void ASparseFileHasItsZeros([Values] SparseForm sparse, [Values] Packing packing)
    {
        // The second layer has the same content without holes, and the third one deletes it.
        var layers = LayerText.Layers("""
            sparse s 100000 0+512 4096+100 8192+1 9000+7 12288+4096 20000+10 30000+1 40000+1 50000+1 60000+1 99999+1
            sparse all 3000 0+3000
            sparse none 5000
            ---
            """);
        layers[1] = [.. layers[0].Select(static entry => entry with { Parts = null })];
        layers.Add(LayerText.Layers("gone s")[0]);
        var image = Reading.Read(
            new MadeImage([.. layers.Select(layer => TarMaker.Make(layer, TarDialect.Pax, sparse))]) { Packing = packing },
            ArchiveForm.Oci);

        Assert.That(Lines(image), Is.EqualTo(["0>1 Rewritten 108000/3", "1>2 Deleted 100000/1"]));
        Assert.That(image.TotalBytes, Is.EqualTo(216_000));
    }

    [Test]
    public void ASparseFileHasManyParts([Values] SparseForm sparse, [Values(4, 5, 25, 26, 46, 47, 500)] int count)
    {
        var parts = string.Join(' ', Enumerable.Range(0, count).Select(static index => $"{index * 10}+3"));
        var layers = LayerText.Layers($"sparse s 10000 {parts}\n---");
        layers[1] = [layers[0][0] with { Parts = null, Mode = 0b111_000_000 }];
        var image = Reading.Read(
            new MadeImage([.. layers.Select(layer => TarMaker.Make(layer, TarDialect.Pax, sparse))]), ArchiveForm.DockerOld);

        Assert.That(Lines(image), Is.EqualTo(["0>1 Rewritten(Mode) 10000/1"]));
    }

    [Test]
    public void LargeAndNegativeNumbersAreRead([Values(TarDialect.Gnu, TarDialect.Pax)] TarDialect dialect)
    {
        var image = Reading.Read(
            MadeImage.Of(
                """
                file a 10 own=4294967294:3000000000 at=-5
                file b 20 own=2097151:2097152 at=99999999999
                ---
                file a 10 own=4294967294:3000000000 at=-5
                file b 20 own=2097151:2097151 at=99999999998
                """,
                dialect),
            ArchiveForm.Oci);

        Assert.That(Lines(image), Is.EqualTo(["0>1 Rewritten(Owner, Time) 30/2"]));
    }

    [Test]
    public void LongNamesOfEveryDialectAreTheSameName(
        [Values(TarDialect.Gnu, TarDialect.Pax)] TarDialect one, [Values(TarDialect.Gnu, TarDialect.Pax)] TarDialect other)
    {
        var folder = string.Join('/', Enumerable.Repeat("folder-ä-with-a-long-name", 30));
        var file = new string('f', 250);
        var image = Reading.Read(
            new MadeImage(
            [
                TarMaker.Make(LayerText.Layers($"file {folder}/{file} 100\nlink l -> {folder}\nhard h -> {folder}/{file}")[0], one),
                TarMaker.Make(LayerText.Layers($"gone {folder}/{file}\ngone h")[0], other),
            ]),
            ArchiveForm.DockerNew);

        Assert.That(Lines(image), Is.EqualTo(["0>1 Deleted 100/1"]));
        Assert.That(image.Hidden[0].Largest[0].Path, Is.EqualTo($"/{folder}/{file}"));
    }

    [TestCase(TarDialect.Ustar, 155)]
    [TestCase(TarDialect.Star, 131)]
    public void DividedNamesAreJoined(TarDialect dialect, int prefix)
    {
        var folder = $"d/{new string('e', prefix - 2)}";
        var file = new string('f', 100);
        var image = Reading.Read(MadeImage.Of($"file {folder}/{file} 100\n---\ngone d", dialect), ArchiveForm.DockerNew);

        Assert.That(image.Hidden.Single().Largest[0].Path, Is.EqualTo($"/{folder}/{file}"));
    }

    private static bool IsUnknown(LayerPattern pattern, TarDialect dialect) =>
        dialect != TarDialect.Pax && (pattern.NeedsPax || (pattern.Name.StartsWith("names of", StringComparison.Ordinal) && dialect == TarDialect.V7));

    private static void Check(LayerPattern pattern, ContainerImage image)
    {
        Assert.That(Lines(image), Is.EqualTo(pattern.HiddenLines));
        Assert.That(image.TotalBytes, Is.EqualTo(pattern.Total));
    }

    private static IEnumerable<string> Lines(ContainerImage image) => image.Hidden.Select(static hidden =>
        $"{hidden.Writer}>{hidden.Hider} {hidden.Cause}{Changes(hidden.Changes)} {hidden.Bytes}/{hidden.Files}");

    private static string Changes(ContentChanges changes) => changes == ContentChanges.None ? "" : $"({changes})";
}
