using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>What the archive of a squashed image has, as programs read it that know nothing of its writer.</summary>
internal sealed class SquashedArchiveTests
{
    private const string Layers = """
        dir d mode=711
        file d/a 100
        file d/b 5
        dir e
        file e/1 1
        file e/2 2
        ---
        file d/a 200
        file n 30
        hard m -> n
        ---
        gone d/b
        gone e/1
        gone e/2
        link l -> d
        """;

    [Test]
    public void TheNewLayerHasFoldersDeletionsAndEachContentOnce()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));
        folder.Squash(from: 1);

        Assert.That(PlainTar.Listing(Layer(folder, 1)), Is.EqualTo(
        [
            "d d/", "f d/.wh.b", "d e/", "f e/.wh..wh..opq", "l l -> d", "f d/a", "f m", "h n = m",
        ]));
    }

    [Test]
    public void WithAllLayersNothingIsDeleted()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));
        folder.Squash();

        Assert.That(PlainTar.Listing(Layer(folder, 0)), Is.EqualTo(["d d/", "d e/", "l l -> d", "f d/a", "f m", "h n = m"]));
    }

    [Test]
    public void AllFilesHaveTheirDigestsAndManifestsNameThem()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));
        folder.Squash(from: 1);

        var files = folder.Files();
        var manifest = Json(files, "manifest.json")[0];
        var index = Json(files, "index.json").GetProperty("manifests")[0];
        var oci = Json(files, Blob(index));
        Assert.Multiple(() =>
        {
            foreach (var (path, content) in files.Where(static file => file.Key.StartsWith("blobs/", StringComparison.Ordinal)))
                Assert.That(path, Is.EqualTo("blobs/sha256/" + MadeImage.Digest(content)));
            Assert.That(oci.GetProperty("layers").EnumerateArray().Select(Blob), Is.EqualTo(Texts(manifest.GetProperty("Layers"))));
            Assert.That(Blob(oci.GetProperty("config")), Is.EqualTo(manifest.GetProperty("Config").GetString()));
            Assert.That(Texts(manifest.GetProperty("RepoTags")), Is.EqualTo(["app:1.0"]));
            Assert.That(index.GetProperty("annotations").GetRawText(), Is.EqualTo(
                """{"io.containerd.image.name":"docker.io/library/app:1.0","org.opencontainers.image.ref.name":"1.0"}"""));
            Assert.That(Encoding.UTF8.GetString(files["oci-layout"]), Is.EqualTo("""{"imageLayoutVersion":"1.0.0"}"""));
        });
    }

    [TestCase(Packing.Plain, "application/vnd.oci.image.layer.v1.tar")]
    [TestCase(Packing.Gzip, "application/vnd.oci.image.layer.v1.tar+gzip")]
    [TestCase(Packing.Zstd, "application/vnd.oci.image.layer.v1.tar")]
    public void LayersBelowStayAsTheyAreUnlessDockerDoesNotLoadThem(Packing packing, string mediaType)
    {
        var image = MadeImage.Of(Layers) with { Packing = packing };
        using var folder = new SquashFolder().With(image);
        folder.Squash(from: 1);

        var files = folder.Files();
        var layer = Json(files, Blob(Json(files, "index.json").GetProperty("manifests")[0])).GetProperty("layers")[0];
        Assert.Multiple(() =>
        {
            Assert.That(files[Blob(layer)], Is.EqualTo(packing == Packing.Zstd ? image.Layers[0] : image.Stored[0]));
            Assert.That(layer.GetProperty("mediaType").GetString(), Is.EqualTo(mediaType));
            Assert.That(layer.GetProperty("size").GetInt64(), Is.EqualTo(files[Blob(layer)].Length));
        });
    }

    [Test]
    public void ALayerThatOccursTwiceIsStoredOnce()
    {
        var image = MadeImage.Of("file a 700\n---\nfile a 700\n---\nfile b 1\n---\nfile c 1");
        using var folder = new SquashFolder().With(image);

        var result = folder.Squash(from: 2);

        Assert.Multiple(() =>
        {
            Assert.That(PlainTar.Entries(File.ReadAllBytes(folder.Output)).Count(static entry => entry.Length > 700), Is.EqualTo(2));
            Assert.That(result.Image.Layers, Has.Length.EqualTo(3));
        });
    }

    [Test]
    public void TheHistorySaysWhatTheNewLayerHolds()
    {
        var history = new[] { ("FROM", false), ("ENV", true), ("RUN one", false), ("RUN two", false), ("CMD", true) };
        using var folder = new SquashFolder().With(MadeImage.Of(Layers) with { History = history });

        var result = folder.Squash(from: 1);

        Assert.Multiple(() =>
        {
            Assert.That(result.Image.History.Select(static step => (step.CreatedBy, step.IsEmpty)), Is.EqualTo(
            [
                ("FROM", false), ("ENV", true), ("RUN one", true), ("RUN two", true), ("CMD", true),
                ("dockerfile-lint image squash --from 1", false),
            ]));
            Assert.That(result.Image.Layers[1].History!.CreatedBy, Is.EqualTo("dockerfile-lint image squash --from 1"));
        });
    }

    [Test]
    public void AHistoryThatDoesNotFitStays()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers) with { History = [("FROM", false), ("RUN", false)] });

        Assert.That(folder.Squash().Image.History.Select(static step => step.CreatedBy), Is.EqualTo(["FROM", "RUN"]));
    }

    [Test]
    public void ANewNameTakesThePlaceOfTheOldOne()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));

        var result = ImageSquasher.Write(folder.Archive, folder.Output, new SquashOptions { Name = "host:5000/a/b:c" });

        Assert.Multiple(() =>
        {
            Assert.That(result.Image.Name, Is.EqualTo("host:5000/a/b:c"));
            Assert.That(Encoding.UTF8.GetString(folder.Files()["index.json"]), Does.Contain("\"host:5000/a/b:c\"").And.Contain("\"c\""));
        });
    }

    [TestCase("app")]
    [TestCase("app:")]
    [TestCase(":1")]
    [TestCase("host:5000/app")]
    [TestCase("app:1@sha256:0")]
    [TestCase("a b:1")]
    [TestCase("x:y:z")]
    [TestCase("UPPER:1")]
    [TestCase("a//b:1")]
    [TestCase("/a:1")]
    [TestCase("-a:1")]
    [TestCase("a-:1")]
    [TestCase("a..b:1")]
    [TestCase("a___b:1")]
    [TestCase("a._b:1")]
    [TestCase("app:-x")]
    [TestCase("app:.x")]
    [TestCase("host:port/app:1")]
    [TestCase("host:/app:1")]
    [TestCase("-host.example/app:1")]
    [TestCase("host.example/App:1")]
    public void ANameNeedsATag(string name) => AssertNoName(name);

    [TestCase(256, 1)]
    [TestCase(1, 129)]
    public void ALongNameIsRefused(int name, int tag) => AssertNoName($"{new string('a', name)}:{new string('t', tag)}");

    [TestCase("a.b_c__d---e:A.1-_")]
    [TestCase("Registry.Example:5000/team/app:1")]
    [TestCase("localhost/app:1")]
    [TestCase("127.0.0.1:5000/app:1")]
    public void ANameIsTaken(string name)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));
        ImageSquasher.Write(folder.Archive, folder.Output, new SquashOptions { Name = name });

        Assert.That(Json(folder.Files(), "manifest.json")[0].GetProperty("RepoTags")[0].GetString(), Is.EqualTo(name));
    }

    private static void AssertNoName(string name)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));

        Assert.That(
            () => ImageSquasher.Write(folder.Archive, folder.Output, new SquashOptions { Name = name }),
            Throws.TypeOf<ImageException>().With.Message.EqualTo($"'{name}' isn't a name for an image: it takes a name and a tag, such as app:1.0"));
    }

    [Test]
    public void ANameThatDockerDoesNotLoadIsLeftOut()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers) with { Name = "latest" }, ArchiveForm.Oci);
        folder.Squash();

        var files = folder.Files();
        Assert.Multiple(() =>
        {
            Assert.That(Json(files, "manifest.json")[0].GetProperty("RepoTags").GetArrayLength(), Is.Zero);
            Assert.That(Json(files, "index.json").GetProperty("manifests")[0].TryGetProperty("annotations", out _), Is.False);
        });
    }

    [Test]
    public void HardLinksToLinksAndDevicesStayLinked()
    {
        using var folder = new SquashFolder().With(MadeImage.Of("link l -> x\ndevice n\n---\nhard a -> n\nhard m -> l\n---\nfile f 1"));
        folder.Squash(from: 1);

        Assert.That(PlainTar.Listing(Layer(folder, 1)), Is.EqualTo(["CharacterDevice a", "l l -> x", "h m = l", "h n = a", "f f"]));
    }

    [TestCase(ArchiveForm.Oci)]
    [TestCase(ArchiveForm.DockerNew)]
    public void AnnotationsThatStillHoldAreKept(ArchiveForm form)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["org.opencontainers.image.version"] = "1.2",
            ["org.opencontainers.image.base.name"] = "debian:bookworm",
            ["org.opencontainers.image.base.digest"] = "sha256:" + new string('a', 64),
            ["containerd.io/distribution.source.docker.io"] = "library/app",
        };
        using var folder = new SquashFolder().With(MadeImage.Of(Layers) with { Annotations = annotations }, form);

        var result = folder.Squash(from: 1);

        var files = folder.Files();
        var descriptor = Json(files, "index.json").GetProperty("manifests")[0];
        const string Kept = """
            "org.opencontainers.image.version":"1.2","org.opencontainers.image.base.name":"debian:bookworm"}
            """;
        Assert.Multiple(() =>
        {
            Assert.That(Json(files, Blob(descriptor)).GetProperty("annotations").GetRawText(), Is.EqualTo("{" + Kept));
            Assert.That(descriptor.GetProperty("annotations").GetRawText(), Does.EndWith("ref.name\":\"1.0\"," + Kept));
            Assert.That(result.LosesAttestations, Is.False);
        });
    }

    [TestCase(ArchiveForm.Oci)]
    [TestCase(ArchiveForm.DockerNew)]
    public void AttestationsAreNotKept(ArchiveForm form)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers) with { IsAttested = true }, form);

        var result = folder.Squash(from: 1);

        Assert.Multiple(() =>
        {
            Assert.That(result.LosesAttestations, Is.True);
            Assert.That(Json(folder.Files(), "index.json").GetProperty("manifests").GetArrayLength(), Is.EqualTo(1));
        });
    }

    private static byte[] Layer(SquashFolder folder, int layer)
    {
        var files = folder.Files();
        return files[Texts(Json(files, "manifest.json")[0].GetProperty("Layers")).ElementAt(layer)];
    }

    private static JsonElement Json(Dictionary<string, byte[]> files, string path) =>
        JsonDocument.Parse(files[path]).RootElement;

    private static IEnumerable<string> Texts(JsonElement list) =>
        list.EnumerateArray().Select(static one => one.GetString()!);

    private static string Blob(JsonElement descriptor) =>
        "blobs/sha256/" + descriptor.GetProperty("digest").GetString()!["sha256:".Length..];
}
