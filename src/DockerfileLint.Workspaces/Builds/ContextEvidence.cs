using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Infers the context of a Dockerfile that no file declares a build of.</summary>
internal static class ContextEvidence
{
    // What is at the root of a project, and so in what «COPY . .» takes.
    private static readonly HashSet<string> ProjectFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "go.mod", "pom.xml", "build.gradle", "build.gradle.kts", "Cargo.toml", "pyproject.toml",
        "requirements.txt", "setup.py", "Pipfile", "Gemfile", "composer.json", "mix.exs", "global.json",
    };

    // Beside a Dockerfile that takes all, they are what it takes; scripts and texts may be beside one in a folder of
    // its own, too.
    private static readonly string[] SourceEndings =
    [
        ".py", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".go", ".rb", ".rs", ".java", ".kt", ".scala", ".cs",
        ".fs", ".vb", ".php", ".c", ".cc", ".cpp", ".ex", ".swift", ".dart", ".html",
    ];

    // At the root of several projects that share what they need, or of what a build takes.
    private static readonly string[] WorkspaceFiles =
    [
        ".dockerignore", "pnpm-workspace.yaml", "lerna.json", "nx.json", "turbo.json", "rush.json", "go.work",
        "settings.gradle", "settings.gradle.kts",
    ];

    private static readonly string[] ProjectEndings = [".csproj", ".fsproj", ".vbproj", ".sln", ".slnx"];

    /// <summary>The folder and why it is that; null where several fit equally or none does.</summary>
    public static (string Folder, string Reason)? Find(
        RepositoryTree tree, string dockerfile, CopySources sources)
    {
        var folders = TreePath.Upward(TreePath.Folder(dockerfile)).ToList();
        var fitting = folders.Where(folder => sources.MissingIn(folder) == 0).ToList();
        // A source that is missing there is generated, or is missing; where all are, it's another folder.
        if (folders.Count == 1)
            return sources.Named.Count > 0 && sources.MissingIn("") == sources.Named.Count
                ? null
                : ("", "the Dockerfile is in the root");
        if (fitting.Count == 0) return null;
        if (sources.Named.Count == 0) return Unnamed(tree, folders, sources);
        if (fitting.Count == 1) return (fitting[0], "the sources of COPY exist only there");
        return (fitting[0], "the nearest folder with the sources of COPY");
    }

    /// <summary>Where all of a folder is taken, or nothing.</summary>
    private static (string Folder, string Reason)? Unnamed(
        RepositoryTree tree, List<string> folders, CopySources sources)
    {
        // The one of the root holds for other Dockerfiles too.
        var ignoring = folders.Find(folder =>
            folder.Length > 0 && tree.HasFile(TreePath.Below(folder, ".dockerignore")));
        if (ignoring is not null) return (ignoring, "the nearest folder with a .dockerignore");
        if (sources.TakesAll)
        {
            if (HasPathOfProject(tree, folders[0], sources))
                return (folders[0], "its instructions have the path of a project beside the Dockerfile");
            if (sources.HasPath(folders[0])) return ("", "its instructions have the folder's path from the root");
            // The projects of a workspace are as often built from its root.
            if (folders.Skip(1).Any(folder => tree.FilesOf(folder).Any(IsWorkspace))) return null;
        }

        if (tree.FilesOf(folders[0]).Any(IsProject)) return (folders[0], "a project is beside the Dockerfile");
        if (!sources.TakesAll) return null;
        return tree.FilesOf(folders[0]).Any(static name => HasEnding(name, SourceEndings))
            || tree.FoldersOf(folders[0]).Any(name =>
                tree.FilesOf(TreePath.Below(folders[0], name)).Any(IsProject))
            ? (folders[0], "source files are beside the Dockerfile")
            : null;
    }

    private static bool HasPathOfProject(RepositoryTree tree, string folder, CopySources sources) =>
        tree.FoldersOf(folder).Any(name => tree.FilesOf(TreePath.Below(folder, name))
            .Any(file => IsProject(file) && sources.HasPath(TreePath.Below(name, file))));

    private static bool IsWorkspace(string name) =>
        WorkspaceFiles.Contains(name, StringComparer.Ordinal) || HasEnding(name, [".sln", ".slnx"]);

    private static bool IsProject(string name) =>
        ProjectFiles.Contains(name) || HasEnding(name, ProjectEndings);

    private static bool HasEnding(string name, string[] endings) =>
        Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
