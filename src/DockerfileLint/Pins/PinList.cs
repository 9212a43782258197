using System;
using System.Collections.Generic;
using System.Text;
using DockerfileLint.Images;

namespace DockerfileLint.Pins;

/// <summary>
/// The versions and digests that a user gives: they come before the versions of official images that the rules know.
/// It is immutable for its readers, of which there may be many threads.
/// </summary>
public sealed class PinList
{
    /// <summary>The kind of an image; the others are the programs that install packages.</summary>
    internal const string Image = "image";

    private readonly Dictionary<string, List<Pin>> pins = new(StringComparer.Ordinal);

    internal PinList()
    {
    }

    /// <summary>No pins.</summary>
    public static PinList Empty { get; } = new();

    /// <summary>Whether there are none.</summary>
    internal bool IsEmpty => pins.Count == 0;

    /// <summary>Adds a pin; false if there is one for the same.</summary>
    internal bool Add(string kind, string name, Pin pin)
    {
        var key = KeyOf(kind, name);
        if (!pins.TryGetValue(key, out var known)) pins.Add(key, known = []);
        foreach (var other in known)
            if (other.Image == pin.Image) return false;
        known.Add(pin);
        return true;
    }

    /// <summary>The value for a package or an image; null where none is given.</summary>
    /// <param name="kind">The program that installs it, or <see cref="Image"/>.</param>
    /// <param name="name">The package, or the image without a digest.</param>
    /// <param name="image">The image of the stage; null where it isn't known.</param>
    internal string? Find(string kind, string name, string? image = null)
    {
        if (IsEmpty || !pins.TryGetValue(KeyOf(kind, name), out var known)) return null;
        string? found = null;
        foreach (var pin in known)
        {
            if (pin.Image is null) found ??= pin.Value;
            else if (image is not null && pin.Image == NameOf(image)) return pin.Value;
        }

        return found;
    }

    /// <summary>An image without its digest; the tag latest is the one without a tag.</summary>
    internal static string NameOf(string image)
    {
        var reference = ImageReference.Parse(image);
        return reference.Tag is null or "latest" ? reference.Repository : reference.WithTag(reference.Tag);
    }

    private static string KeyOf(string kind, string name) =>
        kind == Image ? $"{kind} {NameOf(name)}" : $"{kind} {(kind == "pip" ? Normal(name) : name)}";

    /// <summary>The name of a Python package as PEP 503 compares them.</summary>
    private static string Normal(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name)
            if (character is not ('-' or '_' or '.')) text.Append(char.ToLowerInvariant(character));
            else if (text.Length > 0 && text[text.Length - 1] != '-') text.Append('-');
        return text.ToString();
    }
}
