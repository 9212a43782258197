using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace DockerfileLint.Imaging.Archives;

/// <summary>manifest.json, which <c>docker save</c> writes.</summary>
internal static class DockerManifest
{
    /// <summary>Its name.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The images that it lists.</summary>
    /// <exception cref="ImageException">It isn't such a file.</exception>
    public static ImmutableArray<StoredImage> Read(byte[] text, string archive)
    {
        var name = $"{archive}: {FileName}";
        var root = JsonText.Parse(text, name);
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0)
            throw new ImageException($"{name} lists no image");
        if (root.GetArrayLength() > ImageLimits.Images)
            throw new ImageException($"{name} lists more than {ImageLimits.Images} images");
        return [.. root.EnumerateArray().Select(image => Read(image, name))];
    }

    private static StoredImage Read(JsonElement image, string name)
    {
        var configuration = image.Text("Config")
            ?? throw new ImageException($"{name} names no configuration");
        return new StoredImage(
            [.. image.Texts("RepoTags")],
            StoredBlob.OfPath(configuration),
            [.. Layers(image, name).Select(StoredBlob.OfPath)]);
    }

    private static List<string> Layers(JsonElement image, string name)
    {
        var layers = image.Texts("Layers").Take(ImageLimits.Layers + 1).ToList();
        return layers.Count > ImageLimits.Layers || layers.Count == image.Items("Layers").Count()
            ? layers
            : throw new ImageException($"{name}: 'Layers' has items that aren't paths");
    }
}
