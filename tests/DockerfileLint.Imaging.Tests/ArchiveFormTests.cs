using System.Linq;
using DockerfileLint.Imaging.Tests.Hostile;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests;

/// <summary>The same image is read in whatever form it is stored.</summary>
internal sealed class ArchiveFormTests
{
    private const string Layers = """
        dir app
        file app/a 1000
        file app/b 300
        ---
        file app/a 500
        ---
        gone app/b
        """;

    [Test]
    public void EveryFormAndPackingGivesTheSameImage([Values] ArchiveForm form, [Values] Packing packing)
    {
        var made = MadeImage.Of(Layers) with { Packing = packing };

        var image = Reading.Read(made, form);

        Assert.Multiple(() =>
        {
            Assert.That(image.Name, Is.EqualTo("app:1.0"));
            Assert.That(image.Platform, Is.EqualTo("linux/amd64"));
            Assert.That(image.Layers.Select(static layer => layer.DiffId), Is.EqualTo(made.Layers.Select(MadeImage.Digest)));
            Assert.That(image.Layers.Select(static layer => layer.StoredBytes), Is.EqualTo(made.Stored.Select(static layer => layer.Length)));
            Assert.That(image.Layers.Select(static layer => layer.Bytes), Is.EqualTo([1300, 500, 0]));
            Assert.That(image.Layers.Select(static layer => layer.HiddenBytes), Is.EqualTo([1300, 0, 0]));
            Assert.That(image.Layers.Select(static layer => layer.History!.CreatedBy), Is.EqualTo(["RUN step 0 # buildkit", "RUN step 1 # buildkit", "RUN step 2 # buildkit"]));
            Assert.That((image.TotalBytes, image.HiddenBytes, image.LiveBytes), Is.EqualTo((1800, 1300, 500)));
        });
    }

    [TestCase(null, 1800)]
    [TestCase("linux/amd64", 1800)]
    [TestCase("linux/arm64", 7)]
    [TestCase("linux/arm64/v8", 7)]
    [TestCase("windows/amd64", 7)]
    public void APlatformIsChosen(string? platform, long bytes)
    {
        var image = Reading.Read(MadeImage.Of(Layers), ArchiveForm.OciNested, new ImageOptions { Platform = platform, ImageName = "app:1.0" });

        Assert.That(image.TotalBytes, Is.EqualTo(bytes));
        Assert.That(image.Platform, Does.StartWith(platform ?? "linux/amd64"));
    }

    [TestCase("linux")]
    [TestCase("linux/arm")]
    [TestCase("plan9/mips")]
    public void APlatformThatIsNotThereIsRefused(string platform) =>
        HostileTests.AssertRefused(
            platform == "linux" ? "several images" : $"no image is for {platform}; it has linux/amd64, linux/arm64/v8, windows/amd64",
            () => Reading.Read(MadeImage.Of(Layers), ArchiveForm.OciNested, new ImageOptions { Platform = platform }));

    [Test]
    public void ANameIsChosen(
        [Values(ArchiveForm.DockerOld, ArchiveForm.DockerNew, ArchiveForm.Skopeo, ArchiveForm.Oci, ArchiveForm.OciNested)] ArchiveForm form,
        [Values("app:1.0", "docker.io/library/app:1.0")] string name)
    {
        var made = MadeImage.Of(Layers);

        Assert.That(Reading.Read(made, form, new ImageOptions { ImageName = name }).TotalBytes, Is.EqualTo(1800));
        HostileTests.AssertRefused(
            "no image is named 'app'; it has app:1.0", () => Reading.Read(made, form, new ImageOptions { ImageName = "app" }));
    }
}
