using System.Collections.Generic;

namespace DockerfileLint.Imaging.Layers;

/// <summary>The names of a layer's entries as paths from the root of the image.</summary>
internal static class LayerPath
{
    private const int ShownLength = 80;

    /// <summary>The path without a slash at either end and without <c>.</c>; <c>""</c> is the root.</summary>
    /// <exception cref="ImageException">It leads out of the image, or is too long.</exception>
    public static string Normalize(string name, string archive)
    {
        if (name.Length > ImageLimits.PathBytes)
            throw new ImageException($"{archive}: a path of {name.Length} characters");
        if (name.IndexOf('\0') >= 0)
            throw new ImageException($"{archive}: a path with a zero in it");
        if (IsNormal(name)) return name;
        var parts = new List<string>();
        foreach (var part in name.Split('/'))
        {
            if (part == "..")
                throw new ImageException($"{archive}: the path {Shown(name)} leads out of its folder");
            if (part.Length > 0 && part != ".") parts.Add(part);
        }

        return string.Join("/", parts);
    }

    /// <summary>A name as a message shows it.</summary>
    public static string Shown(string name) => name.Length <= ShownLength ? name : name.Substring(0, ShownLength) + "…";

    private static bool IsNormal(string name)
    {
        var start = 0;
        for (var index = 0; index <= name.Length; index++)
        {
            if (index < name.Length && name[index] != '/') continue;
            var length = index - start;
            if (length == 0 || (name[start] == '.' && (length == 1 || (length == 2 && name[start + 1] == '.'))))
                return false;
            start = index + 1;
        }

        return true;
    }
}
