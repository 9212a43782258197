using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Ecosystems;

namespace DockerfileLint.Rewriting;

/// <summary>Finds out of what kind a project is, and sketches a Dockerfile for it.</summary>
internal static class ProjectSketcher
{
    private static readonly string[] Ignored =
        [".git", ".gitignore", ".dockerignore", "Dockerfile*", "compose*.yaml", "docker-compose*", ".env", ".vscode",
            ".idea"];

    /// <summary>The sketch; null where no project is known, or a question has to be answered first.</summary>
    public static ProjectSketch? Sketch(InitSite site)
    {
        var found = Ecosystem.All.Where(one => one.Recognizes(site)).ToList();
        if (found.Count == 0) return null;
        var chosen = site.Choose(
            "ecosystem",
            "The folder has more than one kind of project. Which one does the image run?",
            [.. found.Select(static one => one.Name)],
            evidence: null);
        return found.Find(one => one.Name == chosen)?.Sketch(site);
    }

    /// <summary>The .dockerignore of a sketch.</summary>
    public static ImmutableArray<string> IgnoreLines(ProjectSketch sketch) =>
        [.. Ignored.Concat(sketch.Ignored).Distinct(StringComparer.Ordinal)];
}
