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

    private BuildDiscovery(ImmutableArray<BuildInvocation> invocations, ImmutableArray<string> problems)
    {
        Invocations = invocations;
        Problems = problems;
    }

    /// <summary>
    /// The builds of each Dockerfile, sorted by Dockerfile; one whose builds are not known has one of that kind.
    /// </summary>
    public ImmutableArray<BuildInvocation> Invocations { get; }

    /// <summary>What can't be read, one clear line each.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Looks for the builds of a repository.</summary>
    /// <param name="root">Its root folder.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static BuildDiscovery Find(string root, CancellationToken cancellationToken = default)
    {
        if (root is null) throw new ArgumentNullException(nameof(root));
        var tree = new RepositoryTree(root.Length == 0 ? "." : root, cancellationToken);
        // What several files say alike is said by the first kind.
        var declared = Readers.Select(static _ => new List<DeclaredBuild>()).ToArray();
        foreach (var path in tree.Files)
        {
            var reader = Array.FindIndex(Readers, one => one.IsMatch(path));
            if (reader >= 0 && tree.Read(path) is { } text)
                Readers[reader].Read(new BuildFile(tree, path, text, declared[reader]));
        }

        var found = new BuildResolver(tree, cancellationToken).Resolve(
            declared.SelectMany(static builds => builds), tree.Dockerfiles);
        return new BuildDiscovery([.. found], [.. tree.Problems]);
    }

    private static Func<string, bool> AtName(Func<string, bool> isMatch) => path => isMatch(TreePath.Name(path));

    /// <summary>
    /// The root of the repository that a folder is part of: the nearest one above with a <c>.git</c>, or the folder
    /// itself.
    /// </summary>
    public static string RootOf(string folder)
    {
        if (folder is null) throw new ArgumentNullException(nameof(folder));
        var full = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        for (var current = full; current is not null; current = Path.GetDirectoryName(current))
        {
            var git = Path.Combine(current, ".git");
            if (Directory.Exists(git) || File.Exists(git)) return current;
        }

        return full;
    }
}
