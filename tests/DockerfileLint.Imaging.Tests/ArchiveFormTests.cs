using System.Collections.Immutable;
using System.Linq;
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
}
