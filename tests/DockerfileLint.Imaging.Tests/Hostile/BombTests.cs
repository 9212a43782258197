using System;
using System.Globalization;
using System.Linq;
using DockerfileLint.Imaging.Layers;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>Little that becomes much: it is refused before it fills the memory or takes hours.</summary>
internal sealed class BombTests
{
    private const long Megabyte = 1024 * 1024;

    [Test]
    public void TenGigabytesOfZerosInAFile()
    {
        var layer = PackedTar.Zeros(RawTar.Sized("zeros", 160 * 64 * Megabyte));
        Assert.That(layer.Length, Is.LessThan(12 * Megabyte));

        HostileTests.AssertRefused("bytes expand to more than 200 times as much", () => Reading.Read(new MadeImage([layer]), ArchiveForm.DockerOld));
    }

    [Test]
    public void TenGigabytesOfZerosAsAnArchive()
    {
        var archive = PackedTar.Zeros(MadeImage.Tar([new MadeFile("a", [1])]));

        HostileTests.AssertRefused("bytes expand to more than 200 times as much", () => Reading.ReadArchive(archive));
    }

    [Test]
    public void AllLayersTogetherMayExpandOnlySoMuch()
    {
        var budget = new ExpansionBudget(free: 1000);

        Assert.That(budget.Add(600, 2), "The first layer is within what is free.");
        Assert.That(budget.Add(400, 0));
        Assert.That(budget.Add(1, 3), "1,001 bytes of 5 are within 200 times as much.");
        Assert.That(budget.Add(203, 0), Is.False);
    }

    [Test]
    public void ThousandsOfDeepPathsThatShareNothing()
    {
        using var layer = new PackedTar();
        for (var index = 0; index < 2000; index++)
            layer.Add([.. RawTar.Pax(("path", $"{index}/" + string.Concat(Enumerable.Repeat("a/", 1100)))), .. RawTar.Sound]);
        var image = layer.Finish();

        HostileTests.AssertRefused(
            "the image has more than 2000000 files and folders", () => Reading.Read(image, ArchiveForm.DockerOld), mostAllocated: 1500 * Megabyte);
    }

    [Test]
    public void ManyFoldersBehindManyLinks()
    {
        using var layer = new PackedTar();
        var detour = string.Concat(Enumerable.Repeat("d/../", 800));
        layer.Add(RawTar.Entry("d", [], '5'));
        for (var link = 0; link < 39; link++)
            layer.Add([.. RawTar.Pax(("linkpath", $"{detour}l{link + 1}")), .. RawTar.Entry($"l{link}", [], '2')]);
        layer.Add(RawTar.Entry("l39", [], '5'));
        for (var index = 0; index < 2000; index++) layer.Add([.. RawTar.Entry($"l{index % 2}/{index}", new byte[1]), .. RawTar.Sound]);
        var image = layer.Finish();

        HostileTests.AssertRefused(
            "leads over more than 50000000 folders", () => Reading.Read(image, ArchiveForm.DockerOld), mostAllocated: 10_000 * Megabyte);
    }

    [Test]
    public void ExtendedAttributesThatFillTheMemory()
    {
        using var layer = new PackedTar();
        for (var index = 0; index < 300; index++)
            layer.Add([.. RawTar.Pax(($"SCHILY.xattr.user.{index}", new string('x', 1_000_000))), .. RawTar.Sound]);
        var image = layer.Finish();

        HostileTests.AssertRefused(
            "the names of the image have more than 268435456 characters", () => Reading.Read(image, ArchiveForm.DockerOld), mostAllocated: 2000 * Megabyte);
    }

    [Test]
    public void AMillionFilesAreAnImage()
    {
        using var layer = new PackedTar();
        var content = new byte[1];
        for (var index = 0; index < 1_000_000; index++)
            layer.Add(RawTar.Entry(string.Create(CultureInfo.InvariantCulture, $"d{index / 1000}/f{index}"), content));
        var made = layer.Finish();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var image = Reading.Read(made, ArchiveForm.DockerOld);

        Assert.That((image.TotalBytes, image.Layers[0].Files), Is.EqualTo((1_000_000L, 1_000_000)));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(500 * Megabyte));
    }

    [Test]
    public void MoreThanTwoMillionFilesAreRefused()
    {
        using var layer = new PackedTar();
        var block = RawTar.Entry(".wh.x", []);
        for (var index = 0; index < 2_000_001; index++) layer.Add(block);
        var image = layer.Finish();

        HostileTests.AssertRefused("the image has more than 2000000 files", () => Reading.Read(image, ArchiveForm.DockerOld), mostAllocated: 1500 * Megabyte);
    }

    [Test]
    public void ATerabyteOfHolesIsAFile([Values] bool isChanged)
    {
        // As the file of last logins becomes with a large user number.
        const long size = 1L << 40;
        var layer = RawTar.Archive(RawTar.Sparse(size, 20, (0, 10), (size - 10, 10)));
        var other = RawTar.Archive(RawTar.Sparse(size, 20, (0, 10), (isChanged ? size - 20 : size - 10, 10)));

        var image = Reading.Read(new MadeImage([layer, other]), ArchiveForm.Oci);

        Assert.That(image.TotalBytes, Is.EqualTo(2 * size));
        Assert.That(image.Hidden.Single().Cause.ToString(), Is.EqualTo(isChanged ? "Overwritten" : "Rewritten"));
    }
}
