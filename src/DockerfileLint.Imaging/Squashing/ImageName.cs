using System.Linq;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>Names of images as Docker takes them, such as <c>registry.example:5000/team/app:1.0</c>.</summary>
internal static class ImageName
{
    private const string DefaultRegistry = "docker.io";
    private const int NameLength = 255;
    private const int TagLength = 128;

    /// <summary>
    /// Whether a name has a tag and no digest: Docker loads no image with another name. The grammar is that of the
    /// package reference of github.com/distribution/reference.
    /// </summary>
    public static bool IsTagged(string name)
    {
        var colon = TagStart(name);
        if (colon <= 0 || !IsTag(name.Substring(colon + 1))) return false;
        var parts = name.Substring(0, colon).Split('/');
        var first = parts.Length > 1 && IsRegistry(parts[0]) ? 1 : 0;
        return parts.Skip(first).All(IsPart)
            && (first == 0 || IsAddress(parts[0]))
            && parts.Skip(first).Sum(static part => part.Length + 1) - 1 <= NameLength;
    }

    /// <summary>The tag of a name that has one.</summary>
    public static string Tag(string name) => name.Substring(TagStart(name) + 1);

    /// <summary>The name with its registry, and with the folder of Docker's own images where that is meant.</summary>
    public static string Full(string name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0) return $"{DefaultRegistry}/library/{name}";
        var first = name.Substring(0, slash);
        return IsRegistry(first) ? name : $"{DefaultRegistry}/{name}";
    }

    /// <summary>Whether the first part of several is a registry and no folder.</summary>
    private static bool IsRegistry(string part) =>
        part.IndexOfAny(['.', ':']) >= 0 || part == "localhost" || part.Any(static one => one is >= 'A' and <= 'Z');

    /// <summary>A name or address of a machine, which may have a port.</summary>
    private static bool IsAddress(string part)
    {
        var colon = part.IndexOf(':');
        var host = colon < 0 ? part : part.Substring(0, colon);
        return host.Split('.').All(static label => label.Length > 0 && label[0] != '-' && label[label.Length - 1] != '-'
                && label.All(static one => IsLetter(char.ToLowerInvariant(one)) || one == '-'))
            && (colon < 0
                || (colon < part.Length - 1 && part.Skip(colon + 1).All(static one => one is >= '0' and <= '9')));
    }

    /// <summary>Small letters and digits, with one point, one or two underscores or hyphens between them.</summary>
    private static bool IsPart(string part)
    {
        var start = 0;
        for (var index = 0; index <= part.Length; index++)
        {
            if (index < part.Length && !IsLetter(part[index])) continue;
            if (start < index
                && (start == 0 || index == part.Length || !IsSeparator(part.Substring(start, index - start))))
                return false;
            start = index + 1;
        }

        return part.Length > 0 && IsLetter(part[part.Length - 1]);
    }

    private static bool IsSeparator(string text) =>
        text is "." or "_" or "__" || text.All(static one => one == '-');

    private static bool IsTag(string tag) =>
        tag.Length is > 0 and <= TagLength && tag[0] is not ('.' or '-')
        && tag.All(static one => IsLetter(char.ToLowerInvariant(one)) || one is '.' or '-' or '_');

    private static bool IsLetter(char one) => one is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static int TagStart(string name) => name.IndexOf(':', name.LastIndexOf('/') + 1);
}
