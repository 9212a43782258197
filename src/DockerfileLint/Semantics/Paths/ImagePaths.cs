using System.Text;

namespace DockerfileLint.Semantics.Paths;

/// <summary>Paths within an image: <c>/</c> parts folders, on Windows <c>\</c> too.</summary>
internal static class ImagePaths
{
    /// <summary>Whether the path does not depend on the working directory.</summary>
    public static bool IsAbsolute(string path, OperatingSystemKind system = OperatingSystemKind.Linux)
    {
        if (path.Length > 0 && path[0] == '/') return true;
        if (system != OperatingSystemKind.Windows || path.Length == 0) return false;
        return path[0] == '\\' || path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\';
    }

    /// <summary>
    /// The absolute path without <c>.</c>, <c>..</c>, doubled and trailing slashes; null where it is relative and the
    /// folder is not known.
    /// </summary>
    public static string? Resolve(string? folder, string path, OperatingSystemKind system = OperatingSystemKind.Linux)
    {
        if (system == OperatingSystemKind.Windows) path = WithoutDrive(path.Replace('\\', '/'));
        if (path.Length > 0 && path[0] == '/') return Clean(path);
        if (folder is null) return null;
        return path.Length == 0 ? Clean(folder) : Clean(folder == "/" ? "/" + path : folder + "/" + path);
    }

    /// <summary>
    /// Whether <paramref name="path"/> is <paramref name="folder"/> or is below it; both absolute and clean.
    /// </summary>
    public static bool IsWithin(string path, string folder)
    {
        if (folder == "/") return true;
        if (!path.StartsWith(folder, System.StringComparison.Ordinal)) return false;
        return path.Length == folder.Length || path[folder.Length] == '/';
    }

    /// <summary>The last name of a path.</summary>
    public static string Name(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string WithoutDrive(string path) =>
        path.Length >= 2 && path[1] == ':' && char.IsLetter(path[0])
            ? path.Length > 2 && path[2] != '/' ? "/" + path.Substring(2) : path.Substring(2)
            : path;

    private static string Clean(string path)
    {
        if (IsClean(path)) return path;
        var clean = new StringBuilder(path.Length + 1);
        for (var start = 0; start <= path.Length;)
        {
            var end = path.IndexOf('/', start);
            if (end < 0) end = path.Length;
            var length = end - start;
            if (length == 2 && path[start] == '.' && path[start + 1] == '.') RemoveLast(clean);
            else if (length > 1 || length == 1 && path[start] != '.') clean.Append('/').Append(path, start, length);
            start = end + 1;
        }

        return clean.Length == 0 ? "/" : clean.ToString();
    }

    private static void RemoveLast(StringBuilder path)
    {
        var slash = path.Length - 1;
        while (slash > 0 && path[slash] != '/') slash--;
        if (slash >= 0) path.Length = slash;
    }

    private static bool IsClean(string path)
    {
        if (path.Length == 0 || path[0] != '/') return false;
        if (path.Length > 1 && path[path.Length - 1] == '/') return false;
        for (var i = 1; i < path.Length; i++)
            if (path[i - 1] == '/' && path[i] is '/' or '.' && path[i - 1] == '/') return false;
        return true;
    }
}
