using System.Linq;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>Names of images as Docker takes them, such as <c>registry.example:5000/team/app:1.0</c>.</summary>
internal static class ImageName
{
    private const string DefaultRegistry = "docker.io";

    /// <summary>Whether a name has a tag and no digest: Docker loads no image with another name.</summary>
    public static bool IsTagged(string name) =>
        TagStart(name) is > 0 and var colon && colon < name.Length - 1 && colon > name.LastIndexOf('/') + 1
        && name.IndexOf(':', colon + 1) < 0
        && name.All(static one => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            or '.' or '-' or '_' or '/' or ':');

    /// <summary>The tag of a name that has one.</summary>
    public static string Tag(string name) => name.Substring(TagStart(name) + 1);

    /// <summary>The name with its registry, and with the folder of Docker's own images where that is meant.</summary>
    public static string Full(string name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0) return $"{DefaultRegistry}/library/{name}";
        var first = name.Substring(0, slash);
        return first.IndexOfAny(['.', ':']) >= 0 || first == "localhost" ? name : $"{DefaultRegistry}/{name}";
    }

    private static int TagStart(string name) => name.IndexOf(':', name.LastIndexOf('/') + 1);
}
