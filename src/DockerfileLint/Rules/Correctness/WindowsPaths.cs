using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Correctness;

/// <summary>Paths of Windows in a Dockerfile whose escape character is their separator.</summary>
internal static class WindowsPaths
{
    /// <summary>
    /// A path that loses separators since they are escape characters, with slashes instead; null for others, and where
    /// it may not be one of Windows.
    /// </summary>
    public static string? WithSlashes(string path, Stage? stage, char escape)
    {
        if (escape != '\\' || path.IndexOfAny(['"', '\'']) >= 0) return null;
        var hasDrive = path.Length > 2 && char.IsLetter(path[0]) && path[1] == ':';
        var isWindows = stage?.OperatingSystem switch
        {
            OperatingSystemKind.Windows => true,
            OperatingSystemKind.Linux => false,
            _ => hasDrive,
        };
        if (!isWindows) return null;
        var isLost = false;
        for (var i = path.IndexOf('\\'); i >= 0; i = path.IndexOf('\\', i + 1))
        {
            if (i + 1 == path.Length || path[i + 1] == ' ') return null;
            if (path[i + 1] == '\\') i++;
            else isLost = true;
        }

        return isLost ? path.Replace(@"\\", "/").Replace('\\', '/') : null;
    }
}
