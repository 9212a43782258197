using System;

namespace DockerfileLint.Linting;

/// <summary>Which files are Dockerfiles by their name.</summary>
internal static class DockerfileName
{
    private const StringComparison Comparison = StringComparison.OrdinalIgnoreCase;

    /// <summary>
    /// Whether the last part of a path is <c>Dockerfile</c>, <c>Dockerfile.*</c>, <c>*.Dockerfile</c>,
    /// <c>Containerfile</c> or <c>Containerfile.*</c>, in any case, and no .dockerignore of one.
    /// </summary>
    public static bool Matches(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        if (name.EndsWith(".dockerignore", Comparison)) return false;
        return name.EndsWith(".dockerfile", Comparison)
            || IsOrStarts(name, "Dockerfile")
            || IsOrStarts(name, "Containerfile");
    }

    private static bool IsOrStarts(string name, string word) =>
        name.StartsWith(word, Comparison) && (name.Length == word.Length || name[word.Length] == '.');
}
