using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>Archives that aren't sound images, whatever their layers are.</summary>
internal static class HostileArchives
{
    private const string NoTar = "made.tar: not an image: it isn't a tar archive";

    private const string Digits = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly MadeImage Image = MadeImage.Of("file a 1000\n---\nfile b 50");

    /// <summary>What is in the archive is wrong.</summary>
    public static readonly IReadOnlyList<HostileCase> Files =
    [
        new("an empty file", "made.tar: not an image: it is empty", static () => []),
        new("one byte", NoTar, static () => [1]),
        new("a short text", NoTar, static () => "FROM alpine\n"u8.ToArray()),
        new("text", NoTar, static () => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("FROM alpine\n", 100)))),
        new("compressed text", NoTar, static () => MadeImage.Pack("FROM alpine\n"u8.ToArray(), Packing.Gzip)),
        new("an archive of xz", "made.tar: compressed with xz, which isn't supported; use gzip or zstd", static () => Convert.FromHexString(Xz)),
        new("an archive of bzip2", "made.tar: compressed with bzip2, which isn't supported; use gzip or zstd", static () => Convert.FromHexString(BZip2)),
        new("a layer of xz", "l: compressed with xz, which isn't supported; use gzip or zstd", static () => Docker("c.json", ["l", "l"], new MadeFile("l", Convert.FromHexString(Xz)))),
        new("a layer of zstd with a window of 1 GiB", "l: compressed with a zstd window of more than 128 MiB", static () => Docker("c.json", ["l", "l"], new MadeFile("l", Convert.FromHexString(WideZstandard)))),
        new("zeros", "not an image", static () => new byte[10_240]),
        new("an archive without an image", "not an image", static () => MadeImage.Tar([new MadeFile("a", [1])])),
        new("only oci-layout", "not an image", static () => MadeImage.Tar([new MadeFile("oci-layout", "{}"u8.ToArray())])),
        new("a path above the archive", "leads out", static () => MadeImage.Tar([new MadeFile("../x", [1]), .. Image.Files(ArchiveForm.Oci)])),
        new("a rooted path above the archive", "leads out", static () => MadeImage.Tar([.. Image.Files(ArchiveForm.Oci), new MadeFile("/a/../../x", [1])])),
        new("a link above the archive", "leads out", static () => MadeImage.Tar([.. Image.Files(ArchiveForm.Oci), new MadeFile("a/l", []) { Link = "../../../etc/passwd" }])),
        new("a manifest that is a link to itself", "lead in a circle", static () => MadeImage.Tar([new MadeFile("manifest.json", []) { Link = "manifest.json" }])),
        new("an index in a circle of links", "lead in a circle", static () => MadeImage.Tar([new MadeFile("index.json", []) { Link = "a/b" }, new MadeFile("a/b", []) { Link = "../index.json" }])),
        new("a layer in a circle of links", "lead in a circle", static () => Docker("c.json", ["l", "m"], new MadeFile("l", []) { Link = "m" }, new MadeFile("m", []) { Link = "l" })),
        new("a layer behind 100 links", "lead in a circle", static () => Docker("c.json", ["l0", "l0"], [.. Enumerable.Range(0, 100).Select(static index => new MadeFile($"l{index}", []) { Link = $"l{index + 1}" })])),
        new("a layer that is a link to nowhere", "the layer l isn't there", static () => Docker("c.json", ["l", "l"], new MadeFile("l", []) { Link = "nowhere" })),
        new("a missing layer", "the layer missing isn't there", static () => Docker("c.json", ["missing", "missing"])),
        new("a layer outside the archive", "the layer ../../etc/passwd isn't there", static () => Docker("c.json", ["../../etc/passwd", "x"])),
        new("a missing configuration", "none.json isn't there", static () => Docker("none.json", ["a", "b"])),
        new("a configuration of two lines", "a?b isn't there", static () => Docker("a\nb", ["a", "b"])),
        new("a layer that is JSON", "it ends at byte", static () => Docker("c.json", ["manifest.json", "manifest.json"])),
        new("a layer that is the configuration", "it ends at byte", static () => Docker("c.json", ["c.json", "c.json"])),
        new("a manifest that is binary", "manifest.json", static () => MadeImage.Tar([new MadeFile("manifest.json", [0, 1, 2, 3])])),
        new("a manifest of 17 MB", "manifest", static () => MadeImage.Tar([new MadeFile("manifest.json", [.. Enumerable.Repeat((byte)' ', 17 * 1024 * 1024)])])),
    ];

    private const string Xz =
        "FD377A585A000004E6D6B4460200210116000000742FE5A3010001610A00000013473FB8939D45D400011A02DC2EA57E1FB6F37D010000000004595A";

    private const string BZip2 =
        "425A6839314159265359633ED6E2000000C100001020002000210082B177245385090633ED6E20";

    private const string WideZstandard = "28B52FFD00A0110000610A";

    /// <summary>The JSON is wrong.</summary>
    public static readonly IReadOnlyList<HostileCase> Texts =
    [
        new("an empty manifest.json", "manifest.json: not JSON", static () => Manifest("")),
        new("half a manifest.json", "manifest.json: not JSON, line 1, column 2", static () => Manifest("[")),
        new("a manifest.json that isn't UTF-8", "manifest.json: not JSON", static () => Manifest("[\xff]")),
        new("a manifest.json with a comment", "manifest.json: not JSON", static () => Manifest("/* a */ []")),
        new("a manifest.json that is null", "lists no image", static () => Manifest("null")),
        new("an empty list in manifest.json", "lists no image", static () => Manifest("[]")),
        new("an object in manifest.json", "lists no image", static () => Manifest("{}")),
        new("a number in manifest.json", "names no configuration", static () => Manifest("[1]")),
        new("an empty object in manifest.json", "names no configuration", static () => Manifest("[{}]")),
        new("a configuration that is a number", "names no configuration", static () => Manifest("[{\"Config\":7}]")),
        new("layers that are numbers", "manifest.json: 'Layers' has items that aren't paths", static () => Manifest("[{\"Config\":\"c\",\"Layers\":[1,2]}]")),
        new("a configuration that isn't Unicode", "\uFFFD isn't there", static () => Manifest("[{\"Config\":\"\\ud800\"}]")),
        new("a configuration that isn't UTF-8", "\uFFFD isn't there", static () => Manifest("[{\"Config\":\"\xff\"}]")),
        new("a property that isn't Unicode", "c isn't there", static () => Manifest("[{\"Config\":\"c\",\"Conf\\udc00\":1}]")),
        new("a deep manifest.json", "manifest.json: not JSON", static () => Manifest(new string('[', 100_000))),
        new("a deep object", "manifest.json: not JSON", static () => Manifest(string.Concat(Enumerable.Repeat("{\"a\":", 1000)))),
        new("a manifest.json of 10,001 images", "lists more than 10000 images", static () => Manifest($"[{string.Join(',', Enumerable.Repeat("{\"Config\":\"c\"}", 10_001))}]")),
        new("two images", "it has several images; choose one with --name: ", static () => Manifest("[{\"Config\":\"c\",\"RepoTags\":[\"a\\nb:1\"]},{\"Config\":\"d\"}]")),
        new("300 layers", "layers", static () => Docker("c.json", [.. Enumerable.Repeat("l", 300)])),
        new("layers that aren't a list", "0 layers, but 2 in the configuration", static () => MadeImage.Tar(
            [new MadeFile("c.json", Image.Configuration), new MadeFile("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":{}}]"u8.ToArray())])),
        new("an empty configuration", "c.json: not JSON", static () => Configured("")),
        new("a configuration that is a list", "not the configuration of an image", static () => Configured("[]")),
        new("a configuration without layers", "2 layers, but 0 in the configuration", static () => Configured("{\"rootfs\":{}}")),
        new("a configuration with layers as numbers", "2 layers, but 0 in the configuration", static () => Configured("{\"rootfs\":{\"diff_ids\":[1,2]}}")),
        new("a configuration with another algorithm", "isn't a digest of SHA-256", static () => Configured("{\"rootfs\":{\"diff_ids\":[\"sha512:ab\",\"x\"]}}")),
        new("a configuration with a short digest", "isn't a digest of SHA-256", static () => Configured($"{{\"rootfs\":{{\"diff_ids\":[\"sha256:{Digits[1..]}\",\"x\"]}}}}")),
        new("a configuration with a digest in capitals", "isn't a digest of SHA-256", static () => Configured($"{{\"rootfs\":{{\"diff_ids\":[\"sha256:{Digits.ToUpperInvariant()}\",\"x\"]}}}}")),
        new("a digest with lines", "isn't a digest of SHA-256", static () => Configured("{\"rootfs\":{\"diff_ids\":[\"sha256:\\n\\u0007\\u2028\",\"x\"]}}")),
        new("an index.json of garbage", "index.json: not JSON", static () => Index("garbage")),
        new("an index.json without an image", "made.tar: index.json lists no image", static () => Index("{}")),
        new("an index.json with manifests that are numbers", "lists no image", static () => Index("{\"manifests\":[1]}")),
        new("an index.json with a path as a digest", "isn't a digest", static () => Index("{\"manifests\":[{\"digest\":\"sha256:../../../etc/passwd\"}]}")),
        new("an index.json without the blob", "isn't there", static () => Index($"{{\"manifests\":[{{\"digest\":\"sha256:{Digits}\"}}]}}")),
        new("an index.json with two names", "choose one with --name: a:1, a:2", static () => Index($"{{\"manifests\":[{Named("a:1", null)},{Named("a:2", null)}]}}")),
        new("an index.json with two names for a platform", "choose one with --name: a:1, a:2", static () => Index($"{{\"manifests\":[{Named("a:1", "amd64")},{Named("a:2", "amd64")}]}}")),
        new("an index.json with two names for other platforms", "choose one with --platform: linux/arm64, linux/s390x", static () => Index($"{{\"manifests\":[{Named("a:1", "arm64")},{Named("a:2", "s390x")}]}}")),
        new("an index.json that lists 10,001 images", "lists more than 10000 images", static () => Index($"{{\"manifests\":[{string.Join(',', Enumerable.Repeat("{}", 10_001))}]}}")),
        new("indexes in indexes in indexes", "indexes in more than 4 indexes", static () => Nested(6, 1)),
        new("indexes that each list another a hundred times", "lists more than 10000 images", static () => Nested(4, 100)),
    ];

    /// <summary>What is there isn't what it should be.</summary>
    public static readonly IReadOnlyList<HostileCase> Digests =
    [
        new("a changed layer in a Docker archive", "has the content sha256:", static () => Replaced(ArchiveForm.DockerOld, Image.Layers[1])),
        new("a changed layer in skopeo's archive", "has the content sha256:", static () => Replaced(ArchiveForm.Skopeo, Image.Layers[1])),
        new("a changed layer in a new Docker archive", "has the digest sha256:", static () => Replaced(ArchiveForm.DockerNew, Image.Layers[1])),
        new("a changed layer in an OCI archive", "has the digest sha256:", static () => Replaced(ArchiveForm.Oci, Image.Layers[1])),
        new("a changed configuration in a Docker archive", "has the digest sha256:", static () => Replaced(ArchiveForm.DockerOld, Image.Configuration)),
        new("a changed configuration in an OCI archive", "has the digest sha256:", static () => Replaced(ArchiveForm.Oci, Image.Configuration)),
        new("a changed manifest in an OCI archive", "has the digest sha256:", static () => Replaced(ArchiveForm.Oci, null)),
        new("a layer of the wrong size", "bytes and not", static () => Oci(layerSize: 100)),
        new("a layer of negative size", "bytes and not -1", static () => Oci(layerSize: -1)),
        new("a layer of huge size", "bytes and not 9223372036854775807", static () => Oci(layerSize: long.MaxValue)),
        new("a configuration of the wrong size", "bytes and not 1", static () => Oci(configurationSize: 1)),
        new("a manifest of the wrong size", "bytes and not 5", static () => Oci(manifestSize: 5)),
        new("layers in the wrong order", "has the content sha256:", static () => (Image with { DiffIds = [Id(1), Id(0)] }).Archive(ArchiveForm.Oci)),
        new("too few layers in the configuration", "2 layers, but 1 in the configuration", static () => (Image with { DiffIds = [Id(0)] }).Archive(ArchiveForm.Oci)),
        new("too many layers in the configuration", "2 layers, but 3 in the configuration", static () => (Image with { DiffIds = [Id(0), Id(1), Id(1)] }).Archive(ArchiveForm.DockerOld)),
        new("another layer in the configuration", "has the content sha256:", static () => (Image with { DiffIds = [Id(0), "sha256:" + Digits] }).Archive(ArchiveForm.DockerNew)),
        new("300 layers in the configuration", "2 layers, but 257 in the configuration", static () => (Image with { DiffIds = [.. Enumerable.Repeat(Id(0), 300)] }).Archive(ArchiveForm.DockerNew)),
        new("300 layers everywhere", "more than 256 layers", static () => (Image with { Layers = [.. Enumerable.Repeat(Image.Layers[0], 300)] }).Archive(ArchiveForm.Oci)),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<HostileCase> All => [.. Files, .. Texts, .. Digests];

    private static string Id(int layer) => "sha256:" + MadeImage.Digest(Image.Layers[layer]);

    private static byte[] Docker(string configuration, string[] layers, params MadeFile[] files) => MadeImage.Tar(
    [
        new MadeFile("c.json", Image.Configuration),
        .. files,
        new MadeFile("manifest.json", MadeImage.Json(new[] { new { Config = configuration, Layers = layers } })),
    ]);

    private static byte[] Manifest(string text) => MadeImage.Tar([new MadeFile("manifest.json", Encoding.Latin1.GetBytes(text))]);

    private static byte[] Index(string text) => MadeImage.Tar([new MadeFile("index.json", Encoding.Latin1.GetBytes(text))]);

    private static string Named(string name, string? architecture) =>
        (architecture is null ? "{" : $"{{\"platform\":{{\"os\":\"linux\",\"architecture\":\"{architecture}\"}},")
        + $"\"annotations\":{{\"org.opencontainers.image.ref.name\":\"{name}\"}}}}";

    private static byte[] Configured(string text) => MadeImage.Tar(
    [
        new MadeFile("c.json", Encoding.Latin1.GetBytes(text)),
        new MadeFile("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":[\"a\",\"b\"]}]"u8.ToArray()),
    ]);

    private static byte[] Nested(int depth, int times)
    {
        var files = new List<MadeFile>();
        var text = MadeImage.Json(new { manifests = Array.Empty<object>() });
        for (; depth > 0; depth--)
        {
            files.Add(new MadeFile("blobs/sha256/" + MadeImage.Digest(text), text));
            var descriptor = new
            {
                mediaType = "application/vnd.oci.image.index.v1+json", digest = "sha256:" + MadeImage.Digest(text), size = text.Length,
            };
            text = MadeImage.Json(new { manifests = Enumerable.Repeat(descriptor, times) });
        }

        return MadeImage.Tar([.. files, new MadeFile("index.json", text)]);
    }

    /// <summary>Changes a bit in a file; null for the manifest of the image.</summary>
    private static byte[] Replaced(ArchiveForm form, byte[]? content)
    {
        var files = Image.Files(form);
        var index = files.FindIndex(file => content is null
            ? file.Path.StartsWith("blobs", StringComparison.Ordinal) && Encoding.Latin1.GetString(file.Content).Contains("image.config.v1", StringComparison.Ordinal)
            : file.Content.AsSpan().SequenceEqual(content));
        byte[] changed = [.. files[index].Content];
        // In a layer this is the content of a file, in JSON a letter.
        var place = content is null ? Array.IndexOf(changed, (byte)'m') : content[0] == '{' ? Array.IndexOf(changed, (byte)'m', 10) : 600;
        changed[place] ^= 1;
        files[index] = files[index] with { Content = changed };
        return MadeImage.Tar(files);
    }

    private static byte[] Oci(long? layerSize = null, long? configurationSize = null, long? manifestSize = null)
    {
        var layers = Image.Layers.Select(layer => new { digest = "sha256:" + MadeImage.Digest(layer), size = layerSize ?? layer.Length });
        var config = new { digest = "sha256:" + MadeImage.Digest(Image.Configuration), size = configurationSize ?? Image.Configuration.Length };
        var manifest = MadeImage.Json(new { config, layers });
        var descriptor = new { digest = "sha256:" + MadeImage.Digest(manifest), size = manifestSize ?? manifest.Length };
        return MadeImage.Tar(
        [
            .. Image.Layers.Append(Image.Configuration).Append(manifest).Select(static blob => new MadeFile("blobs/sha256/" + MadeImage.Digest(blob), blob)),
            new MadeFile("index.json", MadeImage.Json(new { manifests = new[] { descriptor } })),
        ]);
    }
}
