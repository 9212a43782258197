using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// How the images of a repository are built: what its Compose and Bake files, pipelines, scripts and projects declare,
/// and for the other Dockerfiles what can be inferred. Nothing is executed, and nothing outside of the root is read.
/// </summary>
public sealed class BuildDiscovery
{
    private static readonly (Func<string, bool> IsMatch, Action<BuildFile> Read)[] Readers =
    [
        (AtName(ComposeReader.IsMatch), ComposeReader.Read),
        (AtName(BakeReader.IsMatch), BakeReader.Read),
        (AtName(SkaffoldReader.IsMatch), SkaffoldReader.Read),
        (AtName(TyeReader.IsMatch), TyeReader.Read),
        (WorkflowReader.IsMatch, WorkflowReader.Read),
        (AtName(PipelineReader.IsMatch), PipelineReader.Read),
        (AtName(MakefileReader.IsMatch), MakefileReader.Read),
        (AtName(ScriptFileReader.IsMatch), ScriptFileReader.Read),
        (AtName(PackageJsonReader.IsMatch), PackageJsonReader.Read),
        (AtName(DevContainerReader.IsMatch), DevContainerReader.Read),
        (AtName(ProjectBuildReader.IsMatch), ProjectBuildReader.Read),
        (AtName(TiltReader.IsMatch), TiltReader.Read),
        (AtName(AspireReader.IsMatch), AspireReader.Read),
    ];

    private readonly RepositoryTree tree;
    private readonly BuildResolver resolver;
    private readonly Dictionary<string, ImmutableArray<string>> sources = new(StringComparer.Ordinal);

    private BuildDiscovery(RepositoryTree tree, BuildResolver resolver)
    {
        this.tree = tree;
        this.resolver = resolver;
        Dockerfiles =
        [
            .. tree.Dockerfiles.Concat(resolver.Declared)
                .Distinct(StringComparer.Ordinal).OrderBy(static path => path, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The builds of each Dockerfile, sorted by Dockerfile; one whose builds are not known has one of that kind.
    /// </summary>
    public ImmutableArray<BuildInvocation> Invocations => [.. Dockerfiles.SelectMany(path => Of(path))];

    /// <summary>What can't be read, one clear line each.</summary>
    public ImmutableArray<string> Problems => [.. tree.Problems];

    /// <summary>The Dockerfiles by their name and those that a build names, sorted, from the root.</summary>
    internal ImmutableArray<string> Dockerfiles { get; }

    /// <summary>Those of the Dockerfiles that a build names.</summary>
    internal IEnumerable<string> Declared => resolver.Declared;

    /// <summary>Whether the search from the root came to a folder.</summary>
    internal bool WasEntered(string folder)
    {
        lock (resolver) return tree.WasEntered(folder);
    }

    /// <summary>
    /// A folder and those below it that the search has entered and that matter to one of Dockerfiles, as
    /// <see cref="FolderWalk"/> gives them.
    /// </summary>
    internal IEnumerable<WalkedFolder> WalkedBelow(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return tree.Walked
            .Where(one => one.Path == folder || one.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(one => one with { Path = one.Path == folder ? "" : one.Path.Substring(prefix.Length) });
    }

    /// <summary>What the Dockerfiles that are built from a context take from it by name.</summary>
    internal ImmutableArray<string> SourcesIn(string context)
    {
        lock (resolver)
        {
            if (!sources.TryGetValue(context, out var known))
                sources[context] = known =
                [
                    .. Dockerfiles.Where(path => resolver.Of(path).Any(build => build.Context == context))
                        .SelectMany(resolver.NamedSourcesOf).Distinct(StringComparer.Ordinal),
                ];
            return known;
        }
    }

    /// <summary>The builds of one Dockerfile, at least one; its path is from the root, with <c>/</c>.</summary>
    internal ImmutableArray<BuildInvocation> Of(string dockerfile)
    {
        lock (resolver) return resolver.Of(dockerfile);
    }

    /// <summary>Looks for the builds of a repository.</summary>
    /// <param name="root">Its root folder.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static BuildDiscovery Find(string root, CancellationToken cancellationToken = default)
    {
        if (root is null) throw new ArgumentNullException(nameof(root));
        var names = new RepositoryTree(root.Length == 0 ? "." : root, cancellationToken);
        // What several files say alike is said by the first kind.
        var declared = Readers.Select(static _ => new List<DeclaredBuild>()).ToArray();
        foreach (var path in names.BuildFiles)
        {
            var reader = Array.FindIndex(Readers, one => one.IsMatch(path));
            if (reader >= 0 && names.Read(path) is { } text)
                Readers[reader].Read(new BuildFile(names, path, text, declared[reader]));
        }

        return new BuildDiscovery(
            names, new BuildResolver(names, declared.SelectMany(static builds => builds), cancellationToken));
    }

    private static Func<string, bool> AtName(Func<string, bool> isMatch) => path => isMatch(TreePath.Name(path));

    /// <summary>
    /// The root of the repository that a folder is part of: the nearest one above with a <c>.git</c>, or the folder
    /// itself.
    /// </summary>
    public static string RootOf(string folder)
    {
        if (folder is null) throw new ArgumentNullException(nameof(folder));
        var full = FullPath.Of(folder);
        for (var current = full; current is not null; current = Path.GetDirectoryName(current))
            if (IsRepository(current)) return current;
        return full;
    }

    /// <summary>Whether a folder is the root of a repository of git, or of a part of one with its own rules.</summary>
    internal static bool IsRepository(string folder)
    {
        var git = Path.Combine(folder, ".git");
        return Directory.Exists(git) || File.Exists(git);
    }
}
