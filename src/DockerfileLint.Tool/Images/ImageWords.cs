using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Accounting;

namespace DockerfileLint.Tool.Images;

/// <summary>What happened to files, in words.</summary>
internal static class ImageWords
{
    private const int ShownText = 300;

    /// <summary>One word for a cause, as JSON has it.</summary>
    public static string CauseOf(HiddenCause cause) => cause switch
    {
        HiddenCause.Deleted => "deleted",
        HiddenCause.Overwritten => "overwritten",
        _ => "rewritten",
    };

    /// <summary>One word for each change.</summary>
    public static IEnumerable<string> ChangesOf(ContentChanges changes)
    {
        if ((changes & ContentChanges.Moved) != 0) yield return "moved";
        if ((changes & ContentChanges.Owner) != 0) yield return "owner";
        if ((changes & ContentChanges.Mode) != 0) yield return "mode";
        if ((changes & ContentChanges.Time) != 0) yield return "time";
        if ((changes & ContentChanges.Attributes) != 0) yield return "attributes";
        if ((changes & ContentChanges.Link) != 0) yield return "link";
    }

    /// <summary>Such as <c>rewritten (owner, time)</c>.</summary>
    public static string Text(HiddenBytes hidden)
    {
        var changes = ChangesOf(hidden.Changes).ToList();
        return changes.Count == 0 ? CauseOf(hidden.Cause) : $"{CauseOf(hidden.Cause)} ({string.Join(", ", changes)})";
    }

    /// <summary>How much of the image is hidden, such as <c>12.5 %</c>.</summary>
    public static string HiddenShare(ContainerImage image)
    {
        var share = image.TotalBytes == 0 ? 0 : 100.0 * image.HiddenBytes / image.TotalBytes;
        return share.ToString("0.#", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>The two figures of dive.</summary>
    public static string Dive(ContainerImage image) => string.Create(
        CultureInfo.InvariantCulture,
        $"efficiency {100 * image.DiveEfficiency:0.#} %, {ByteText.Of(image.DiveWastedBytes)} wasted");

    /// <summary>What squashing would save, and what it costs.</summary>
    public static IEnumerable<(long Bytes, string Text)> SquashSavings(ContainerImage image, ImageLines lines)
    {
        if (image.HiddenBytes == 0) yield break;
        var unshared = lines.UnsharedBaseBytes(0) is { } bytes
            ? $"{ByteText.Of(bytes)} of the base image"
            : $"its {ByteText.Of(image.TotalBytes)}";
        yield return (
            image.SavedBySquash(0),
            $"saved by making one layer of all; {unshared} can't be shared with other images any more");
        if (lines.FirstOwn is { } first and > 0 && image.SavedBySquash(first) is > 0 and var saved)
            yield return (
                saved,
                $"saved by making one layer of those of the Dockerfile (from {first}); the base image stays shared");
    }

    /// <summary>As the beginning of a sentence.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>An instruction or a path of a page: both may have thousands of characters.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= ShownText) return text;
        return text[..(char.IsHighSurrogate(text[ShownText - 1]) ? ShownText - 1 : ShownText)] + "…";
    }

    /// <summary>One word for a kind, as JSON has it.</summary>
    public static string NameOf(MeasuredKind kind) => kind == MeasuredKind.NuGetCache
        ? "nuget-cache"
        : JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
