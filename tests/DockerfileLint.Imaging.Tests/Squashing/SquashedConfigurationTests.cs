using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>The configuration of a squashed image is the old one, letter by letter, but for what it says about layers.</summary>
internal sealed class SquashedConfigurationTests
{
    [Test]
    public void AllButTheLayersStays()
    {
        var (layers, digests) = Layers();
        var old = $$"""
            {"architecture":"amd64","config":{"Env":["A=\u00e4<&>"], "Labels":null},"created":"2026-01-02T03:04:05.6Z",
            "moby.buildkit.cache.v0":"eyJ","own":[1.50,{"a":"b"}],"os":"linux","os.features":["x"],
            "rootfs":{"diff_ids":[{{digests}}],"type":"layers"},
            "history":[{"created":"2026-01-01T00:00:00Z","created_by":"FROM","author":"me"},
            {"created_by":"RUN one","comment":"c"},{"created_by":"ENV","empty_layer":true},{"created_by":"RUN two","empty_layer":false}]}
            """;

        var text = Squash(layers, old, from: 1, out var diffId);

        Assert.That(text, Is.EqualTo(
            """{"architecture":"amd64","config":{"Env":["A=\u00e4<&>"], "Labels":null},"created":"2026-01-02T03:04:05.6Z",""" +
            """ "own":[1.50,{"a":"b"}],"os":"linux","os.features":["x"],""".TrimStart() +
            "\"rootfs\":{\"diff_ids\":[" + digests.Split(',')[0] + ",\"sha256:" + diffId + "\"],\"type\":\"layers\"}," +
            """ "history":[{"created":"2026-01-01T00:00:00Z","created_by":"FROM","author":"me"},""".TrimStart() +
            """{"created_by":"RUN one","comment":"c","empty_layer":true},{"created_by":"ENV","empty_layer":true},""" +
            """{"created_by":"RUN two","empty_layer":true},""" +
            """{"created":"2026-01-02T03:04:05.6Z","created_by":"dockerfile-lint image squash --from 1",""" +
            """ "comment":"Layers 1 to 2, squashed into one"}]}""".TrimStart()));
    }

    [Test]
    public void WithoutAHistoryThereIsNone()
    {
        var (layers, digests) = Layers();

        var text = Squash(layers, $$"""{"rootfs":{"diff_ids":[{{digests}}]},"os":"linux"}""", from: 0, out var diffId);

        Assert.That(text, Is.EqualTo($$"""{"rootfs":{"diff_ids":["sha256:{{diffId}}"]},"os":"linux"}"""));
    }

    /// <summary>Half of a surrogate pair is read as the engine does.</summary>
    [Test]
    public void WhatIsNotUnicodeIsReplaced()
    {
        var (layers, digests) = Layers();
        var old = $$"""
            {"rootfs":{"diff_ids":[{{digests}}],"\udc00":2},"a\ud800":1,"b\\ud800":3,"config":{"\ud800b":"\ud83d\ude00\ud83d"},
            "history":[{"created_by":"a","\ud800":4},{"created_by":"b"},{"created_by":"c"}]}
            """;

        using var text = JsonDocument.Parse(Squash(layers, old, from: 1, out _));
        var root = text.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("a\uFFFD").GetInt32(), Is.EqualTo(1));
            Assert.That(root.GetProperty("b\\ud800").GetInt32(), Is.EqualTo(3));
            Assert.That(root.GetProperty("rootfs").GetProperty("\uFFFD").GetInt32(), Is.EqualTo(2));
            Assert.That(root.GetProperty("config").GetProperty("\uFFFDb").GetString(), Is.EqualTo("\U0001F600\uFFFD"));
            Assert.That(root.GetProperty("history")[0].GetProperty("\uFFFD").GetInt32(), Is.EqualTo(4));
        });
    }

    private static (MadeImage Image, string Digests) Layers()
    {
        var image = MadeImage.Of("file a 1\n---\nfile b 1\n---\nfile c 1");
        return (image, string.Join(",", image.Layers.Select(static layer => $"\"sha256:{MadeImage.Digest(layer)}\"")));
    }

    private static string Squash(MadeImage image, string configuration, int from, out string diffId)
    {
        using var folder = new SquashFolder();
        var layers = image.Layers.Select(static (layer, index) => new MadeFile($"{index}/layer.tar", layer)).ToList();
        File.WriteAllBytes(folder.Archive, MadeImage.Tar(
        [
            .. layers,
            new MadeFile("c.json", Encoding.UTF8.GetBytes(configuration)),
            new MadeFile("manifest.json", MadeImage.Json(new[]
            {
                new { Config = "c.json", RepoTags = new[] { "a:1" }, Layers = layers.Select(static layer => layer.Path) },
            })),
        ]));
        diffId = ImageSquasher.Write(folder.Archive, folder.Output, new SquashOptions { From = from }).Image.Layers[from].DiffId;
        var files = folder.Files();
        var manifest = JsonDocument.Parse(files["manifest.json"]).RootElement[0];
        return Encoding.UTF8.GetString(files[manifest.GetProperty("Config").GetString()!]);
    }
}
