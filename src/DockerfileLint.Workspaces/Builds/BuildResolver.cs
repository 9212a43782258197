using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Context;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// Makes of what files declare what is built: the paths led to files that exist, what the Dockerfile's own sources
/// contradict left out, and the rest inferred.
/// </summary>
internal sealed class BuildResolver
{
    private readonly Dictionary<string, CopySources?> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<BuildInvocation>> known = new(StringComparer.Ordinal);
    private readonly RepositoryTree tree;
    private readonly CancellationToken cancellation;
    private readonly ILookup<string, BuildInvocation> declared;

    public BuildResolver(RepositoryTree tree, IEnumerable<DeclaredBuild> declared, CancellationToken cancellation)
    {
        this.tree = tree;
        this.cancellation = cancellation;
        this.declared = declared.Select(Resolve).OfType<BuildInvocation>().ToLookup(
            static build => build.Dockerfile, StringComparer.Ordinal);
    }

    /// <summary>The Dockerfiles that builds name.</summary>
    public IEnumerable<string> Declared => declared.Select(static builds => builds.Key);

    /// <summary>What a Dockerfile takes from its context by name.</summary>
    public IEnumerable<string> NamedSourcesOf(string dockerfile) => SourcesOf(dockerfile)?.Named ?? [];

    /// <summary>The builds of a Dockerfile, at least one.</summary>
    public ImmutableArray<BuildInvocation> Of(string dockerfile)
    {
        if (known.TryGetValue(dockerfile, out var found)) return found;
        cancellation.ThrowIfCancellationRequested();
        // Who runs the image in one way may run it in the other, too.
        var container = declared[dockerfile].Aggregate(
            ContainerSettings.None, static (all, build) => all.With(build.Container));
        var builds = Distinct(declared[dockerfile].Where(build => !IsContradicted(build))
            .Select(build => build with { Container = container }));
        return known[dockerfile] = builds.Count > 0 ? [.. builds] : [Infer(dockerfile) with { Container = container }];
    }

    /// <summary>
    /// The build in the first of its folders in which all sources exist, or else the first with the Dockerfile.
    /// </summary>
    private BuildInvocation? Resolve(DeclaredBuild build)
    {
        if (build.IsUnknown || build.Context is null) return null;
        var all = new List<BuildInvocation>();
        foreach (var folder in build.Folders.IsEmpty ? TreePath.Upward(TreePath.Folder(build.Source)) : build.Folders)
        {
            if (Resolve(build, folder) is not { } found) continue;
            if (SourcesOf(found.Dockerfile)?.MissingIn(Path(found.Context!)) == 0) return found;
            if (!build.Folders.IsEmpty) all.Add(found);
        }

        return all.Count > 0 ? all[0] : null;
    }

    private BuildInvocation? Resolve(DeclaredBuild build, string folder)
    {
        if (TreePath.Combine(folder, build.Context!) is not { } context || !tree.HasFolder(context)) return null;
        var path = build.Dockerfile is { Length: > 0 } named
            ? TreePath.Combine(build.IsFromContext ? context : folder, named)
            : Default(context);
        if (build.IsFromEither && (path is null || !tree.HasFile(path)))
            path = TreePath.Combine(context, build.Dockerfile ?? "Dockerfile");
        if (path is null || !tree.HasFile(path)) return null;
        return new BuildInvocation(path, TreePath.Shown(context), BuildInvocationKind.Declared)
        {
            Target = build.Target,
            BuildArguments = build.Arguments,
            Platforms = build.Platforms,
            Contexts = build.Contexts,
            Container = build.Container,
            Source = build.Source,
            Line = build.Line,
            Reason = build.Reason,
        };
    }

    private string Default(string context)
    {
        var path = TreePath.Below(context, "Dockerfile");
        return tree.HasFile(path) ? path : TreePath.Below(context, "dockerfile");
    }

    private static string Path(string shown) => shown == "." ? "" : shown;

    /// <summary>Whether sources are missing in a declared context and another folder has them all.</summary>
    private bool IsContradicted(BuildInvocation build) =>
        SourcesOf(build.Dockerfile) is { } copied
            && copied.MissingIn(Path(build.Context!)) > 0
            && TreePath.Upward(TreePath.Folder(build.Dockerfile)).Any(folder => copied.MissingIn(folder) == 0);

    private BuildInvocation Infer(string dockerfile)
    {
        if (SourcesOf(dockerfile) is { } copied && ContextEvidence.Find(tree, dockerfile, copied) is { } found)
            return new BuildInvocation(dockerfile, TreePath.Shown(found.Folder), BuildInvocationKind.Inferred)
            {
                Reason = found.Reason,
                IsCertain = TreePath.Folder(dockerfile).Length == 0 && copied.MissingIn("") == 0,
            };
        return new BuildInvocation(dockerfile, context: null, BuildInvocationKind.Unknown);
    }

    private CopySources? SourcesOf(string dockerfile)
    {
        if (sources.TryGetValue(dockerfile, out var known)) return known;
        var text = tree.Read(dockerfile);
        return sources[dockerfile] = text is null ? null : new CopySources(tree, text, cancellation);
    }

    /// <summary>What is declared in several places alike is one build.</summary>
    private static List<BuildInvocation> Distinct(IEnumerable<BuildInvocation> builds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. builds.Where(build => seen.Add(string.Join("\0", new[] { build.Context!, build.Target ?? "" }
            .Concat(build.BuildArguments.Select(static one => $"{one.Key}={one.Value}"))
            .Concat(build.Platforms).Concat(build.Contexts.Select(static one => $"{one.Key}={one.Value}")))))];
    }
}
