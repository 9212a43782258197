using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>Every difference that a container sees is found, and none that it doesn't see.</summary>
internal sealed class ImageComparisonTests
{
    [TestCase("file a 1", "file b 1", "/a: /b in its place")]
    [TestCase("file a 1\nfile b 1", "file a 1", "/b: only in one")]
    [TestCase("file a 1", "file a 1\nfile b 1", "/b: only in the other")]
    [TestCase("file a 1", "dir a mode=644", "/a: another kind")]
    [TestCase("pipe a", "device a", "/a: another kind")]
    [TestCase("file a 1", "file a 2", "/a: another content")]
    [TestCase("file a 20", "file a 20 as=b", "/a: another content")]
    [TestCase("file a 1", "file a 1 mode=4644", "/a: another mode")]
    [TestCase("dir a", "dir a mode=700", "/a: another mode")]
    [TestCase("file a 1", "file a 1 own=1:0", "/a: another owner")]
    [TestCase("file a 1", "file a 1 own=0:1", "/a: another owner")]
    [TestCase("file a 1 at=5", "file a 1 at=6", "/a: another time")]
    [TestCase("file a 1 at=5", "file a 1 at=5.000000001", "/a: another time")]
    [TestCase("dir a at=5", "dir a at=6", "/a: another time")]
    [TestCase("dir . at=5", "dir . at=6", "/: another time")]
    [TestCase("dir . mode=700", "dir . mode=711", "/: another mode")]
    [TestCase("file a 1 attr=user.a:b", "file a 1 attr=user.a:c", "/a: another extended attribute")]
    [TestCase("file a 1 attr=user.a:b", "file a 1", "/a: another extended attribute")]
    [TestCase("link a -> b", "link a -> c", "/a: another link")]
    [TestCase("file a 1\nhard b -> a", "file a 1\nfile b 1 as=a", "/a: another content")]
    [TestCase("file a 1\nhard b -> a\nfile c 1 as=a\nhard d -> c", "file a 1\nhard c -> a\nfile b 1 as=a\nhard d -> b", "/b: another content")]
    public void ADifferenceIsFound(string one, string other, string expected) =>
        Assert.That(ImageComparison.Difference(Read(one), Read(other)), Is.EqualTo(expected));

    [Test]
    public void NamesThatAreNotTextDiffer() => Assert.That(
        ImageComparison.Difference(Read(@"file \xff 1"), Read(@"file \xfe 1")), Is.EqualTo("/\uDCFF: /\uDCFE in its place"));

    [TestCase("file b 1\nfile a 1", "file a 1\n---\nfile b 1")]
    [TestCase("file a 1\nhard b -> a", "file b 1 as=a\nhard a -> b")]
    [TestCase("file a 1", "file a 1\nfile c 1\n---\ngone c")]
    [TestCase("file d/a 1", "dir d at=0\nfile d/a 1")]
    public void LayersMakeNoDifference(string one, string other) =>
        Assert.That(ImageComparison.Difference(Read(one), Read(other)), Is.Null);

    [TestCase("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]}}""", null)]
    [TestCase("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]},"history":[{}],"moby.buildkit.cache.v0":"x"}""", null)]
    [TestCase("""{"os":"windows","rootfs":{"type":"layers","diff_ids":[]}}""", "the configuration: another os")]
    [TestCase("""{"rootfs":{"type":"layers","diff_ids":[]}}""", "the configuration: another os")]
    [TestCase("""{"os":"linux","rootfs":{"type":"other","diff_ids":[]}}""", "the configuration: another rootfs.type")]
    [TestCase("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]},"config":{}}""", "the configuration: another config")]
    public void ConfigurationsAreCompared(string other, string? expected) => Assert.That(
        ImageComparison.Difference(WithConfiguration("""{"os":"linux","rootfs":{"type":"layers","diff_ids":[]}}"""), WithConfiguration(other)),
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
