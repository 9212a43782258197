using System;

namespace DockerfileLint.Packages;

/// <summary>The scripts of a package.json.</summary>
internal static class NodeScripts
{
    private const string Scripts = "\"scripts\"";

    /// <summary>
    /// The text of a script that runs alone; null where there is none, another one runs before or after it, or its text
    /// has escapes.
    /// </summary>
    public static string? Find(string manifest, string name)
    {
        var start = manifest.IndexOf(Scripts, StringComparison.Ordinal);
        if (start < 0) return null;
        var place = start + Scripts.Length;
        if (!Take(manifest, ref place, ':') || !Take(manifest, ref place, '{')) return null;
        string? found = null;
        while (Text(manifest, ref place) is { } key)
        {
            if (!Take(manifest, ref place, ':') || Text(manifest, ref place) is not { } text) return null;
            if (key == name) found = text;
            else if (key == "pre" + name || key == "post" + name) return null;
            if (!Take(manifest, ref place, ',')) return Take(manifest, ref place, '}') ? found : null;
        }

        return null;
    }

    /// <summary>A string; null where there is another thing, or an escape in it.</summary>
    private static string? Text(string manifest, ref int place)
    {
        if (!Take(manifest, ref place, '"')) return null;
        var end = manifest.IndexOf('"', place);
        if (end < 0) return null;
        var text = manifest.Substring(place, end - place);
        place = end + 1;
        return text.IndexOf('\\') >= 0 ? null : text;
    }

    private static bool Take(string manifest, ref int place, char expected)
    {
        while (place < manifest.Length && char.IsWhiteSpace(manifest[place])) place++;
        if (place >= manifest.Length || manifest[place] != expected) return false;
        place++;
        return true;
    }
}
