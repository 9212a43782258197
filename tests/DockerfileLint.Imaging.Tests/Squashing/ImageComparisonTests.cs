using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>Every difference that a container sees is found, and none that it doesn't see.</summary>
internal sealed class ImageComparisonTests
{
    [TestCase("file a 1", "file b 1", "/b")]
    [TestCase("file a 1\nfile b 1", "file a 1", "the number of files")]
    [TestCase("file a 1", "file a 1\nfile b 1", "/b")]
    [TestCase("file a 1", "dir a mode=644", "/a")]
    [TestCase("pipe a", "device a", "/a")]
    [TestCase("file a 1", "file a 2", "/a")]
    [TestCase("file a 20", "file a 20 as=b", "/a")]
    [TestCase("file a 1", "file a 1 mode=4644", "/a")]
    [TestCase("dir a", "dir a mode=700", "/a")]
    [TestCase("file a 1", "file a 1 own=1:0", "/a")]
    [TestCase("file a 1", "file a 1 own=0:1", "/a")]
    [TestCase("file a 1 at=5", "file a 1 at=6", "/a")]
    [TestCase("file a 1 at=5", "file a 1 at=5.000000001", "/a")]
    [TestCase("dir a at=5", "dir a at=6", "/a")]
    [TestCase("dir . at=5", "dir . at=6", "/")]
    [TestCase("dir . mode=700", "dir . mode=711", "/")]
    [TestCase("file a 1 attr=user.a:b", "file a 1 attr=user.a:c", "/a")]
    [TestCase("file a 1 attr=user.a:b", "file a 1", "/a")]
    [TestCase("link a -> b", "link a -> c", "/a")]
    [TestCase("file a 1\nhard b -> a", "file a 1\nfile b 1 as=a", "/a")]
    [TestCase("link a -> x\nhard b -> a", "link a -> x\nlink b -> x", "/a")]
    [TestCase("device a\nhard b -> a", "device a\ndevice b", "/a")]
    [TestCase("file a 1\nhard b -> a\nfile c 1 as=a\nhard d -> c", "file a 1\nhard c -> a\nfile b 1 as=a\nhard d -> b", "/b")]
    public void ADifferenceIsFound(string one, string other, string expected) =>
        Assert.That(new ImageComparison(Read(one)).Difference(Read(other)), Is.EqualTo(expected));

    [Test]
    public void NamesThatAreNotTextDiffer() => Assert.That(
        new ImageComparison(Read(@"file \xff 1")).Difference(Read(@"file \xfe 1")), Is.EqualTo("/\uDCFE"));

    [TestCase("file b 1\nfile a 1", "file a 1\n---\nfile b 1")]
    [TestCase("file a 1\nhard b -> a", "file b 1 as=a\nhard a -> b")]
    [TestCase("file a 1", "file a 1\nfile c 1\n---\ngone c")]
    [TestCase("link a -> x", "link a -> x\nhard c -> a\n---\ngone c")]
    [TestCase("pipe a\nhard b -> a", "pipe a\n---\nhard b -> a")]
    [TestCase("file d/a 1", "dir d at=0\nfile d/a 1")]
    public void LayersMakeNoDifference(string one, string other) =>
        Assert.That(new ImageComparison(Read(one)).Difference(Read(other)), Is.Null);

    [TestCase("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]}}""", null)]
    [TestCase("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]},"history":[{}],"moby.buildkit.cache.v0":"x"}""", null)]
    [TestCase("""{"os":"windows","rootfs":{"type":"layers","diff_ids":[]}}""", "the configuration's os")]
    [TestCase("""{"rootfs":{"type":"layers","diff_ids":[]}}""", "the configuration's os")]
    [TestCase("""{"os":"linux","rootfs":{"type":"other","diff_ids":[]}}""", "the configuration's rootfs.type")]
    [TestCase("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]},"config":{}}""", "the configuration's config")]
    public void ConfigurationsAreCompared(string other, string? expected) => Assert.That(
        new ImageComparison(WithConfiguration("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]}}""")).Difference(WithConfiguration(other)),
        Is.EqualTo(expected));

    private static ContainerImage Read(string layers) => Reading.Read(MadeImage.Of(layers), ArchiveForm.DockerNew);

    private static ContainerImage WithConfiguration(string text)
    {
        var configuration = System.Text.Encoding.UTF8.GetBytes(text);
        return Reading.ReadArchive(MadeImage.Tar(
        [
            new MadeFile("c.json", configuration),
            new MadeFile("manifest.json", MadeImage.Json(new[] { new { Config = "c.json", RepoTags = new[] { "a:1" }, Layers = System.Array.Empty<string>() } })),
        ]));
    }
}
