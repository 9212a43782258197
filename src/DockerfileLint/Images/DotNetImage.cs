using System;

namespace DockerfileLint.Images;

/// <summary>
/// An official .NET image, read from its name: dotnet/dotnet-docker at 3ed00b611c (2026-08-21) describes the tags.
/// </summary>
/// <param name="Reference">The image.</param>
/// <param name="Kind">Its repository: <c>sdk</c>, <c>aspnet</c>, <c>runtime</c> or <c>runtime-deps</c>.</param>
/// <param name="Version">The major and minor version, such as <c>10.0</c>.</param>
/// <param name="Full">The version as it is written, such as <c>10.0.3</c>.</param>
/// <param name="Suffix">What follows the version in the tag, without its dash; empty for none.</param>
internal sealed record DotNetImage(ImageReference Reference, string Kind, string Version, string Full, string Suffix)
{
    private const string Prefix = "mcr.microsoft.com/dotnet/";

    /// <summary>Whether it has neither a shell nor a package manager.</summary>
    public bool IsDistroless => Has("chiseled") || Has("distroless");

    /// <summary>Whether its C library is musl.</summary>
    public bool IsMusl => Has("alpine");

    /// <summary>Whether it is Windows.</summary>
    public bool IsWindows => Has("nanoserver") || Has("windowsservercore") || Has("ltsc");

    /// <summary>Whether it carries ICU, so that cultures are known.</summary>
    public bool HasIcu => !IsDistroless && !IsMusl || Has("extra") || Kind == "sdk";

    /// <summary>Whether <c>dotnet</c> is its entry point.</summary>
    public bool StartsDotNet => IsDistroless && Kind is ("aspnet" or "runtime");

    /// <summary>The first number of the version.</summary>
    public int Major => int.TryParse(Version.Substring(0, Version.IndexOf('.')), out var major) ? major : 0;

    /// <summary>Reads a reference; null where it is no .NET image with a version in its tag.</summary>
    public static DotNetImage? Of(ImageReference image)
    {
        if (!image.Repository.StartsWith(Prefix, StringComparison.Ordinal) || image.Tag is not { Length: < 128 } tag)
            return null;
        var kind = image.Repository.Substring(Prefix.Length);
        if (kind.StartsWith("nightly/", StringComparison.Ordinal)) kind = kind.Substring(8);
        return kind is "sdk" or "aspnet" or "runtime" or "runtime-deps" ? Read(image, kind, tag) : null;
    }

    /// <summary>Reads <c>MAJOR.MINOR[.PATCH][-SUFFIX]</c>.</summary>
    private static DotNetImage? Read(ImageReference image, string kind, string tag)
    {
        var major = Digits(tag, 0);
        var minor = major > 0 && major < tag.Length && tag[major] == '.' ? Digits(tag, major + 1) : major + 1;
        if (major == 0 || minor <= major + 1) return null;
        var end = minor < tag.Length && tag[minor] == '.' ? Digits(tag, minor + 1) : minor;
        if (end == minor + 1 && end > minor && tag[minor] == '.') return null;
        if (end < tag.Length && (tag[end] != '-' || end + 1 == tag.Length || !IsSuffix(tag, end + 1))) return null;
        return new DotNetImage(
            image,
            kind,
            tag.Substring(0, minor),
            tag.Substring(0, end),
            end < tag.Length ? tag.Substring(end + 1) : "");
    }

    private static int Digits(string text, int index)
    {
        while (index < text.Length && text[index] is >= '0' and <= '9') index++;
        return index;
    }

    private static bool IsSuffix(string text, int index)
    {
        for (; index < text.Length; index++)
            if (text[index] is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-')) return false;
        return true;
    }

    /// <summary>
    /// The image of another repository with the same tag; the SDK's fixed versions become floating ones.
    /// </summary>
    public string Sibling(string kind) => Prefix + kind + ":" + Version + (Suffix.Length == 0 ? "" : "-" + Suffix);

    /// <summary>The same image with another suffix.</summary>
    public string WithSuffix(string suffix) => Reference.WithTag(Full + (suffix.Length == 0 ? "" : "-" + suffix));

    private bool Has(string part) => Suffix.Contains(part, StringComparison.Ordinal);
}
