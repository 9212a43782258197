using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Text;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces;

/// <summary>
/// A build context on disk. Nothing is read before it is asked for; the folders are walked once, without following
/// links.
/// </summary>
public sealed class DiskContext : IBuildContext, IRepositoryContext
{
    private readonly string named;
    private readonly string root;
    private readonly string ignorePath;
    private readonly string ignoreName;
    private readonly Lazy<IgnoreFile> ignoreFile;
    private readonly Lazy<string> realRoot;
    private readonly LintRoot? links;
    private readonly ContextWalk files;
    private readonly RepositorySurroundings surroundings;
    private readonly RepositoryBuilds? repositories;

    /// <summary>The context of a Dockerfile.</summary>
    /// <param name="root">The context root.</param>
    /// <param name="dockerfile">The Dockerfile; its own <c>NAME.dockerignore</c> holds before the one of the
    /// root.</param>
    /// <param name="links">Where links may lead; null for the root and the Dockerfile's folder.</param>
    public DiskContext(string root, string dockerfile, LintRoot? links = null)
        : this(
            root ?? throw new ArgumentNullException(nameof(root)),
            dockerfile ?? throw new ArgumentNullException(nameof(dockerfile)),
            links,
            new ContextWalk(root))
    {
    }

    internal DiskContext(
        string root, string dockerfile, LintRoot? links, ContextWalk files, RepositoryBuilds? repositories = null)
    {
        this.repositories = repositories;
        named = root.Length == 0 ? "." : root;
        this.root = Path.GetFullPath(named);
        var own = dockerfile + ".dockerignore";
        ignorePath = FileKinds.Of(own) != FileKind.Missing ? own : Path.Combine(root, ".dockerignore");
        // Elsewhere a \ is a character of a name, and the fixer writes to this path.
        ignoreName = Path.DirectorySeparatorChar == '\\' ? ignorePath.Replace('\\', '/') : ignorePath;
        if (ignoreName.StartsWith("./", StringComparison.Ordinal)) ignoreName = ignoreName.Substring(2);
        DockerfilePath = PathIn(this.root, Path.GetFullPath(dockerfile));
        this.links = links;
        realRoot = new Lazy<string>(() => LinkReader.Resolve(this.root), LazyThreadSafetyMode.PublicationOnly);
        ignoreFile = new Lazy<IgnoreFile>(
            () => IgnoreFile.Read(ignorePath, ignoreName, links ?? new LintRoots([dockerfile], root).Of(dockerfile)),
            LazyThreadSafetyMode.ExecutionAndPublication);
        this.files = files;
        surroundings = new RepositorySurroundings(FullPath.Of(this.root));
    }

    /// <summary>The files of the folder; null where there are too many to list.</summary>
    public ImmutableArray<ContextEntry>? Entries => files.Entries;

    /// <summary>The .dockerignore that counts.</summary>
    public SourceText? DockerIgnore => ignoreFile.Value.Text;

    /// <summary>Whether there is a .dockerignore.</summary>
    public bool? HasDockerIgnore => ignoreFile.Value.Exists;

    /// <summary>
    /// Why the .dockerignore can't be used, and that the files were too many where they were asked for, one line each.
    /// </summary>
    public ImmutableArray<string> Problems
    {
        get
        {
            var lines = ImmutableArray.CreateBuilder<string>();
            if (ignoreFile.Value.Problem is { } problem) lines.Add(problem);
            if (files.AreTooMany)
                lines.Add($"{named}: rules about the build context are incomplete, as it has too many files "
                    + $"(limit: {files.Most} files)");
            return lines.ToImmutable();
        }
    }

    /// <summary>The full path of the root.</summary>
    internal string Root => root;

    string IRepositoryContext.Name => named;

    ImmutableArray<(string Below, SourceText Text)> IRepositoryContext.OuterGitIgnores => surroundings.GitIgnores();

    ImmutableArray<string> IRepositoryContext.SourcesOfAll => repositories?.SourcesIn(root) ?? [];

    IEnumerable<SourceText> IRepositoryContext.OuterBuildTexts => surroundings.BuildTexts();

    /// <summary>The path of the Dockerfile in the context.</summary>
    public string? DockerfilePath { get; }

    /// <summary>Whether a file or folder exists.</summary>
    public bool? Exists(string path)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    /// <summary>The text of a file.</summary>
    public SourceText? Read(string path)
    {
        try
        {
            var full = Path.GetFullPath(Path.Combine(root, path));
            if (PathIn(root, full) is null || FileKinds.Of(full) != FileKind.Regular) return null;
            // The builder does not follow a link out of the context either.
            var real = LinkReader.Resolve(full);
            if (links?.FollowsLinks != true && !LintRoot.IsBelow(real, realRoot.Value)) return null;
            return BoundedReader.Read(real, ReadLimits.ContextFileBytes) is { } bytes
                ? SourceText.FromBytes(bytes, path)
                : null;
        }
        catch (Exception exception)
            when (exception is InputException or IOException or UnauthorizedAccessException or ArgumentException
                or NotSupportedException)
        {
            return null;
        }
    }

    private static string? PathIn(string folder, string path)
    {
        var start = Below(folder);
        return path.StartsWith(start, StringComparison.Ordinal)
            ? path.Substring(start.Length).Replace('\\', '/')
            : null;
    }

    private static string Below(string folder) =>
        folder[folder.Length - 1] == Path.DirectorySeparatorChar ? folder : folder + Path.DirectorySeparatorChar;
}
