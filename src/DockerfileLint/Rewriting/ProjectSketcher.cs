using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Ecosystems;

namespace DockerfileLint.Rewriting;

/// <summary>Finds out of what kind a project is, and sketches a Dockerfile for it.</summary>
internal static class ProjectSketcher
{
    private static readonly string[] Ignored =
    [
        ".git", ".gitignore", ".gitattributes", ".dockerignore", "Dockerfile*", "compose*.y*ml", "docker-compose*",
        "**/.env", "**/.env.local", "**/.env.*.local", "**/.DS_Store", ".vs", ".vscode", ".idea",
    ];

    // Nothing that is built or run reads them.
    private static readonly string[] IgnoredIfThere =
    [
        ".github", ".gitlab-ci.yml", ".circleci", ".azure-pipelines", "azure-pipelines.yml", "Jenkinsfile",
        ".devcontainer", ".terraform",
    ];

    /// <summary>The sketch; null where no project is known, or a question has to be answered first.</summary>
    public static ProjectSketch? Sketch(InitSite site)
    {
        var found = Ecosystem.All.Where(one => one.Recognizes(site)).ToList();
        if (found.Count == 0)
            return site.Refuse(
                "no project of a kind that is known is in the folder: it has none of "
                    + string.Join(", ", Ecosystem.All.SelectMany(static one => one.Manifests)));
        var chosen = site.Choose(
            "ecosystem",
            "The folder has more than one kind of project. Which one does the image run?",
            [.. found.Select(static one => one.Name)],
            evidence: null);
        return found.Find(one => one.Name == chosen)?.Sketch(site);
    }

    /// <summary>The .dockerignore of a sketch, or of any project.</summary>
    public static ImmutableArray<string> IgnoreLines(InitSite site, ProjectSketch? sketch)
    {
        var all = Ignored.Concat(IgnoredIfThere.Where(site.Exists));
        return sketch is null
            ? [.. all]
            : [.. all.Concat(sketch.Ignored).Except(sketch.Kept, StringComparer.Ordinal)];
    }
}
