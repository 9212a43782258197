using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Archives;

/// <summary>
/// index.json of an OCI layout (OCI image specification 1.1), which may list images of several platforms.
/// </summary>
/// <param name="store">The files.</param>
internal sealed class OciIndex(ImageStore store)
{
    /// <summary>Its name.</summary>
    public const string FileName = "index.json";

    private const string Annotations = "annotations";

    /// <summary>The annotations that name an image.</summary>
    public static ImmutableArray<string> NameAnnotations { get; } =
        ["io.containerd.image.name", "org.opencontainers.image.ref.name"];

    private readonly List<Listed> listed = [];
    private readonly Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> attested = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The images that are asked for: all with the name, of the platform.</summary>
    /// <exception cref="ImageException">There is none, or the files aren't what they say.</exception>
    public StoredImage Find(byte[] text, ImageOptions options)
    {
        Add(JsonText.Parse(text, $"{store.Name}: {FileName}"), [], depth: 0);
        if (listed.Count == 0) throw new ImageException($"{store.Name}: {FileName} lists no image");
        var named = listed.Where(image => options.ImageName is not { } name || image.HasName(name)).ToList();
        if (named.Count == 0) throw ImageChoice.None(store.Name, options, listed.SelectMany(static one => one.Names));
        var chosen = ImageChoice.ByPlatform(
            named, static one => one.Platform, static one => one.Names.FirstOrDefault(), options, store.Name);
        return ReadManifest(chosen);
    }

    /// <summary>What is noted of the image with a configuration; null where it isn't listed.</summary>
    /// <exception cref="ImageException">The files aren't what they say.</exception>
    public ImageNotes? NotesOf(byte[] text, StoredBlob configuration)
    {
        Add(JsonText.Parse(text, $"{store.Name}: {FileName}"), [], depth: 0);
        foreach (var descriptor in listed.Select(static image => image.Descriptor))
        {
            var blob = BlobOf(descriptor);
            if (!store.Contains(blob.Path)) continue;
            var manifest = ReadJson(blob);
            if (manifest.Object("config") is { } other && BlobOf(other).Path == configuration.Path)
                return new ImageNotes(
                    descriptor.Object(Annotations),
                    manifest.Object(Annotations),
                    attested.Contains(descriptor.Text("digest")!));
        }

        return null;
    }

    private void Add(JsonElement index, ImmutableArray<string> names, int depth)
    {
        foreach (var descriptor in index.Items("manifests"))
        {
            if (++count > ImageLimits.Images)
                throw new ImageException($"{store.Name}: {FileName} lists more than {ImageLimits.Images} images");
            var annotations = descriptor.Object(Annotations);
            if (IsAttestation(annotations, descriptor))
            {
                if (annotations?.Text("vnd.docker.reference.digest") is { } digest) attested.Add(digest);
                continue;
            }

            var own = Names(annotations);
            if (own.IsEmpty) own = names;
            if (IsIndex(descriptor)) AddNested(descriptor, own, depth + 1);
            else if (descriptor.ValueKind == JsonValueKind.Object) AddImage(descriptor, own);
        }
    }

    /// <summary>An image is listed once for each of its names.</summary>
    private void AddImage(JsonElement descriptor, ImmutableArray<string> names)
    {
        var image = new Listed(descriptor, names, PlatformOf(descriptor.Object("platform")));
        if (descriptor.Text("digest") is not { } digest || !placeOf.TryGetValue(digest, out var place))
        {
            if (descriptor.Text("digest") is { } added) placeOf[added] = listed.Count;
            listed.Add(image);
            return;
        }

        listed[place] = listed[place] with
        {
            Names = [.. listed[place].Names.Union(names, StringComparer.Ordinal)],
            Platform = listed[place].Platform ?? image.Platform,
        };
    }

    private void AddNested(JsonElement descriptor, ImmutableArray<string> names, int depth)
    {
        if (depth > ImageLimits.NestedIndexes)
            throw new ImageException($"{store.Name}: indexes in more than {ImageLimits.NestedIndexes} indexes");
        var blob = BlobOf(descriptor);
        // An archive of one platform may list others that it doesn't have.
        if (store.Contains(blob.Path)) Add(ReadJson(blob), names, depth);
    }

    private StoredImage ReadManifest(Listed image)
    {
        var manifest = ReadJson(BlobOf(image.Descriptor));
        var configuration = manifest.Object("config")
            ?? throw new ImageException($"{store.Name}: the manifest of the image names no configuration");
        return new StoredImage(
            image.Names,
            BlobOf(configuration),
            [.. manifest.Items("layers").Take(ImageLimits.Layers + 1).Select(BlobOf)]);
    }

    private JsonElement ReadJson(StoredBlob blob)
    {
        var text = store.ReadSmall(blob.Path)
            ?? throw new ImageException($"{store.Name}: {blob.Path} isn't there");
        blob.Check(Digest.Of(text), text.Length, store.Name);
        return JsonText.Parse(text, $"{store.Name}: {blob.Path}");
    }

    private StoredBlob BlobOf(JsonElement descriptor) =>
        StoredBlob.OfDigest(descriptor.Text("digest"), descriptor.Number("size"), store.Name);

    private static bool IsIndex(JsonElement descriptor) =>
        descriptor.Text("mediaType") is "application/vnd.oci.image.index.v1+json"
            or "application/vnd.docker.distribution.manifest.list.v2+json";

    /// <summary>What BuildKit says about how an image was built is listed beside it.</summary>
    private static bool IsAttestation(JsonElement? annotations, JsonElement descriptor) =>
        annotations?.Text("vnd.docker.reference.type") is not null
        || descriptor.Object("platform")?.Text("os") == "unknown";

    private static ImmutableArray<string> Names(JsonElement? annotations) =>
    [
        .. NameAnnotations.Select(name => annotations?.Text(name)).OfType<string>(),
    ];

    private static string? PlatformOf(JsonElement? platform) => platform is not { } known
        ? null
        : ImagePlatform.Text(known.Text("os"), known.Text("architecture"), known.Text("variant"));

    private sealed record Listed(JsonElement Descriptor, ImmutableArray<string> Names, string? Platform)
    {
        public bool HasName(string name) => Names.Any(own => ImageChoice.IsNamed(own, name));
    }
}
