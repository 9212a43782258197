using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Archives;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>The annotations that hold for the squashed image, too: those that name no digest, place or name.</summary>
internal static class KeptAnnotations
{
    private const string Digest = "sha256:";
    private const string Source = "containerd.io/distribution.source.";

    /// <summary>Their keys and values.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonElement? annotations)
    {
        if (annotations is not { } all) yield break;
        foreach (var key in all.EnumerateObject().Select(static one => one.Name).Distinct(StringComparer.Ordinal))
            if (all.Text(key) is { } value && Holds(key, value))
                yield return new KeyValuePair<string, string>(key, value);
    }

    private static bool Holds(string key, string value) =>
        !OciIndex.NameAnnotations.Contains(key, StringComparer.Ordinal)
        && !key.StartsWith(Source, StringComparison.Ordinal)
        && value.IndexOf(Digest, StringComparison.Ordinal) < 0;
}
