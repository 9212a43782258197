using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ZstdSharp;

namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>An image that tests make.</summary>
/// <param name="Layers">The archives of its layers, not compressed, from the lowest on.</param>
internal sealed record MadeImage(IReadOnlyList<byte[]> Layers)
{
    /// <summary>How the layers are compressed.</summary>
    public Packing Packing { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "app:1.0";

    /// <summary>The operating system and the processor.</summary>
    public (string System, string Architecture, string? Variant) Platform { get; init; } = ("linux", "amd64", null);

    /// <summary>The history, with whether the step made no layer; by default a step for each layer.</summary>
    public IReadOnlyList<(string CreatedBy, bool IsEmpty)>? History { get; init; }

    /// <summary>The environment.</summary>
    public IReadOnlyList<string> Environment { get; init; } = ["PATH=/bin"];

    /// <summary>What the configuration names as the digests of the unpacked layers; by default the true ones.</summary>
    public IReadOnlyList<string>? DiffIds { get; init; }

    /// <summary>Annotations of the manifest and, beside the name, of its entry in the index.</summary>
    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    /// <summary>Whether the index lists an attestation of how the image was built.</summary>
    public bool IsAttested { get; init; }

    /// <summary>The layers as they are stored.</summary>
    public IReadOnlyList<byte[]> Stored => [.. Layers.Select(layer => Pack(layer, Packing))];

    /// <summary>The configuration.</summary>
    public byte[] Configuration => Json(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["os"] = Platform.System,
        ["architecture"] = Platform.Architecture,
        ["variant"] = Platform.Variant,
        ["config"] = new { Env = Environment },
        ["rootfs"] = new { type = "layers", diff_ids = DiffIds ?? [.. Layers.Select(static layer => "sha256:" + Digest(layer))] },
        ["history"] = (History ?? [.. Layers.Select(static (_, index) => ($"RUN step {index} # buildkit", false))])
            .Select(static step => new { created_by = step.CreatedBy, empty_layer = step.IsEmpty }),
    });

    /// <summary>An image of layers that are described as <see cref="LayerText"/> reads them.</summary>
    public static MadeImage Of(string layers, TarDialect dialect = TarDialect.Pax, SparseForm sparse = SparseForm.Pax10) =>
        new([.. LayerText.Layers(layers).Select(layer => TarMaker.Make(layer, dialect, sparse))]);

    /// <summary>The SHA-256 in hexadecimal digits.</summary>
    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>JSON.</summary>
    public static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value);

    /// <summary>Compresses bytes.</summary>
    public static byte[] Pack(byte[] bytes, Packing packing)
    {
        if (packing == Packing.Plain) return bytes;
        if (packing == Packing.Zstd)
        {
            using var compressor = new Compressor();
            return compressor.Wrap(bytes).ToArray();
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>The files of an archive or folder in which the image is stored.</summary>
    public List<MadeFile> Files(ArchiveForm form) => form switch
    {
        ArchiveForm.DockerOld or ArchiveForm.DockerFolder or ArchiveForm.DockerStream => OldFiles(),
        ArchiveForm.DockerNew or ArchiveForm.DockerGzip => [.. OciFiles(), ManifestFile("blobs/sha256/" + Digest(Configuration), BlobPaths())],
        ArchiveForm.Skopeo => SkopeoFiles(),
        ArchiveForm.OciNested => NestedFiles(),
        _ => OciFiles(),
    };

    /// <summary>The archive as bytes.</summary>
    public byte[] Archive(ArchiveForm form)
    {
        var archive = Tar(Files(form));
        return form switch
        {
            ArchiveForm.DockerGzip => Pack(archive, Packing.Gzip),
            ArchiveForm.OciZstd => Pack(archive, Packing.Zstd),
            _ => archive,
        };
    }

    /// <summary>Files as an archive, as Docker writes it.</summary>
    public static byte[] Tar(IEnumerable<MadeFile> files)
    {
        var maker = new TarMaker(TarDialect.Ustar);
        foreach (var file in files)
            maker.Add(new MadeEntry(file.Link is null ? MadeKind.File : MadeKind.Symbolic, file.Path) { Content = file.Content, Link = file.Link ?? "" });
        return maker.Finish();
    }

    private IEnumerable<string> BlobPaths() => Stored.Select(static layer => "blobs/sha256/" + Digest(layer));

    private MadeFile ManifestFile(string configuration, IEnumerable<string> layers) =>
        new("manifest.json", Json(new[] { new { Config = configuration, RepoTags = new[] { Name }, Layers = layers } }));

    private List<MadeFile> OldFiles()
    {
        var files = new List<MadeFile>();
        var paths = new List<string>();
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var layer in Stored)
        {
            var id = Digest(Encoding.ASCII.GetBytes($"{paths.Count} {Digest(layer)}"));
            files.Add(new MadeFile(id + "/VERSION", "1.0"u8.ToArray()));
            files.Add(new MadeFile(id + "/json", Json(new { id })));
            files.Add(first.TryGetValue(Digest(layer), out var same)
                ? new MadeFile(id + "/layer.tar", []) { Link = $"../{same}/layer.tar" }
                : new MadeFile(id + "/layer.tar", layer));
            first.TryAdd(Digest(layer), id);
            paths.Add(id + "/layer.tar");
        }

        var configuration = Digest(Configuration) + ".json";
        files.Add(new MadeFile(configuration, Configuration));
        files.Add(ManifestFile(configuration, paths));
        files.Add(new MadeFile("repositories", "{}"u8.ToArray()));
        return files;
    }

    private List<MadeFile> SkopeoFiles()
    {
        var names = Stored.Select(static layer => Digest(layer) + ".tar").ToList();
        var files = Stored.Select((layer, index) => new MadeFile(names[index], layer)).DistinctBy(static file => file.Path, StringComparer.Ordinal).ToList();
        var configuration = Digest(Configuration) + ".json";
        return [.. files, new MadeFile(configuration, Configuration), ManifestFile(configuration, names)];
    }

    private List<MadeFile> OciFiles()
    {
        var blobs = Blobs(out var descriptor);
        if (!IsAttested) return [.. blobs, IndexFile([descriptor]), LayoutFile()];
        var manifest = Digest(blobs[^1].Content);
        return [.. blobs, Attestation(manifest, out var attestation), IndexFile([descriptor, attestation]), LayoutFile()];
    }

    private static MadeFile Attestation(string manifest, out object descriptor)
    {
        var content = Json(new { schemaVersion = 2, layers = Array.Empty<object>() });
        descriptor = new
        {
            mediaType = "application/vnd.oci.image.manifest.v1+json",
            digest = "sha256:" + Digest(content),
            size = content.Length,
            platform = new { os = "unknown", architecture = "unknown" },
            annotations = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["vnd.docker.reference.type"] = "attestation-manifest",
                ["vnd.docker.reference.digest"] = "sha256:" + manifest,
            },
        };
        return Blob(content);
    }

    private List<MadeFile> NestedFiles()
    {
        var others = new[] { ("linux", "arm64", "v8"), ("windows", "amd64", (string?)null) };
        var files = Blobs(out var descriptor);
        var manifest = Digest(files[^1].Content);
        var descriptors = new List<object> { descriptor };
        foreach (var platform in others)
        {
            var other = this with { Platform = platform, Layers = [TarMaker.Make(LayerText.Layers($"file other/{platform.Item2} 7")[0])] };
            files.AddRange(other.Blobs(out descriptor));
            descriptors.Add(descriptor);
        }

        files.Add(Attestation(manifest, out var attestation));
        descriptors.Add(attestation);
        var inner = Json(new { schemaVersion = 2, manifests = descriptors });
        files.Add(Blob(inner));
        files.Add(IndexFile(
        [
            new
            {
                mediaType = "application/vnd.oci.image.index.v1+json",
                digest = "sha256:" + Digest(inner),
                size = inner.Length,
                annotations = new Dictionary<string, string>(StringComparer.Ordinal) { ["org.opencontainers.image.ref.name"] = Name },
            },
        ]));
        files.Add(LayoutFile());
        return [.. files.DistinctBy(static file => file.Path, StringComparer.Ordinal)];
    }

    private List<MadeFile> Blobs(out object descriptor)
    {
        var mediaType = "application/vnd.oci.image.manifest.v1+json";
        var config = Descriptor("application/vnd.oci.image.config.v1+json", Configuration);
        var layers = Stored.Select(layer => Descriptor("application/vnd.oci.image.layer.v1.tar" + Suffix, layer));
        var manifest = Annotations is null
            ? Json(new { schemaVersion = 2, mediaType, config, layers })
            : Json(new { schemaVersion = 2, mediaType, config, layers, annotations = Annotations });
        descriptor = new
        {
            mediaType,
            digest = "sha256:" + Digest(manifest),
            size = manifest.Length,
            annotations = new Dictionary<string, string>(Annotations ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal)
            {
                ["io.containerd.image.name"] = Name,
            },
            platform = new { os = Platform.System, architecture = Platform.Architecture, variant = Platform.Variant },
        };
        return [.. Stored.Append(Configuration).Append(manifest).Select(Blob).DistinctBy(static file => file.Path, StringComparer.Ordinal)];
    }

    private string Suffix => Packing switch { Packing.Gzip => "+gzip", Packing.Zstd => "+zstd", _ => "" };

    private static object Descriptor(string mediaType, byte[] content) =>
        new { mediaType, digest = "sha256:" + Digest(content), size = content.Length };

    private static MadeFile Blob(byte[] content) => new("blobs/sha256/" + Digest(content), content);

    private static MadeFile LayoutFile() => new("oci-layout", Json(new { imageLayoutVersion = "1.0.0" }));

    private static MadeFile IndexFile(IReadOnlyList<object> manifests) =>
        new("index.json", Json(new { schemaVersion = 2, manifests }));
}
