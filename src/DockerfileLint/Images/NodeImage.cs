using System;
using System.Globalization;

namespace DockerfileLint.Images;

/// <summary>The official image of Node.js.</summary>
internal static class NodeImage
{
    // The first one with npm 7.
    private const int FirstOfNpm7 = 15;

    private static readonly string[] OldNames = ["argon", "boron", "carbon", "dubnium", "erbium", "fermium"];

    /// <summary>Whether the image surely has npm 6 or older, which doesn't know <c>--omit</c>.</summary>
    public static bool HasOldNpm(ImageReference image)
    {
        if (image.Repository != "node" || image.Tag is not { } tag) return false;
        var length = 0;
        while (length < tag.Length && char.IsDigit(tag[length])) length++;
        if (length == 0)
            return Array.Exists(OldNames, name => tag == name || tag.StartsWith(name + "-", StringComparison.Ordinal));
        return length < 3
            && int.Parse(tag.Substring(0, length), CultureInfo.InvariantCulture) < FirstOfNpm7;
    }
}
