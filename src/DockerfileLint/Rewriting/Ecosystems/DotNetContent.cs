using System;
using System.Linq;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What files of a project are for.</summary>
internal static class DotNetContent
{
    private static readonly string[] Build =
    [
        ".csproj", ".fsproj", ".vbproj", ".sln", ".slnx", ".slnf", ".props", ".targets", ".resx", ".razor", ".cshtml",
        ".user", ".ruleset", ".editorconfig", ".gitignore", ".dockerignore",
    ];

    /// <summary>Whether a file of a project for the web is published without being asked for.</summary>
    public static bool IsPublished(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".config", StringComparison.OrdinalIgnoreCase)
            || ("/" + path + "/").Contains("/wwwroot/", StringComparison.Ordinal);

    /// <summary>Whether a file is read by the build alone.</summary>
    public static bool IsOfBuild(string path) =>
        Build.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            || ImagePaths.Name(path) is "launchSettings.json" or "packages.lock.json" or "global.json" or "Dockerfile"
            || IsOfOutput(path);

    /// <summary>Whether a file is in a folder of build output.</summary>
    public static bool IsOfOutput(string path) =>
        ("/" + path).Contains("/obj/", StringComparison.Ordinal)
            || ("/" + path).Contains("/bin/", StringComparison.Ordinal);
}
