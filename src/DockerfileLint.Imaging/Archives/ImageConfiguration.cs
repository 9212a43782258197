using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Histories;

namespace DockerfileLint.Imaging.Archives;

/// <summary>What an image's configuration says.</summary>
/// <param name="Root">All of it.</param>
/// <param name="Platform">The platform; null where it doesn't say.</param>
/// <param name="DiffIds">The digests of the unpacked layers in hexadecimal digits.</param>
/// <param name="History">How the image came to be, from the oldest step on.</param>
internal sealed record ImageConfiguration(
    JsonElement Root, string? Platform, ImmutableArray<string> DiffIds, ImmutableArray<HistoryEntry> History)
{
    /// <summary>Reads a configuration.</summary>
    /// <exception cref="ImageException">It isn't one.</exception>
    public static ImageConfiguration Read(byte[] text, string name)
    {
        var root = JsonText.Parse(text, name);
        if (root.Object("rootfs") is not { } files)
            throw new ImageException($"{name}: not the configuration of an image");
        return new ImageConfiguration(
            root,
            ImagePlatform.Text(root.Text("os"), root.Text("architecture"), root.Text("variant")),
            [.. files.Texts("diff_ids").Take(ImageLimits.Layers + 1).Select(digest => StoredBlob.Digits(digest, name))],
            [.. HistoryOf(root)]);
    }

    private static IEnumerable<HistoryEntry> HistoryOf(JsonElement root)
    {
        var shell = HistoryEntry.DefaultShell;
        foreach (var step in root.Items("history").Take(ImageLimits.HistorySteps))
        {
            var entry = new HistoryEntry(step.Text("created_by") ?? "", step.IsTrue("empty_layer")) { Shell = shell };
            shell = HistoryStep.Of(entry.CreatedBy).NewShell ?? shell;
            yield return entry;
        }
    }
}
