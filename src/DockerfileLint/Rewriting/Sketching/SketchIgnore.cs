using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Rewriting.Sketching;

/// <summary>Lines of a .dockerignore that hide nothing else than what they are for.</summary>
internal static class SketchIgnore
{
    /// <summary>What no source of a project is in; it isn't read to find out what the project is.</summary>
    public static ImmutableArray<string> Packages { get; } =
        ["**/.git", "**/node_modules", "**/.venv", "**/venv", "**/site-packages", "**/__pycache__"];

    /// <summary>A folder of build output in each project: by one pattern where nothing else has its name.</summary>
    /// <param name="site">The folder.</param>
    /// <param name="name">The name of the folder.</param>
    /// <param name="projects">The folders of the projects; empty for the root.</param>
    public static IEnumerable<string> Output(InitSite site, string name, IReadOnlyCollection<string> projects)
    {
        var own = new HashSet<string>(projects, StringComparer.Ordinal);
        return site.Files.All(file => IsOwn(file.Path))
            ? ["**/" + name]
            : own.Select(folder => folder.Length == 0 ? name : folder + "/" + name);

        bool IsOwn(string path)
        {
            var at = ("/" + path).IndexOf($"/{name}/", StringComparison.Ordinal);
            return at < 0 || own.Contains(path.Substring(0, Math.Max(0, at - 1)));
        }
    }
}
