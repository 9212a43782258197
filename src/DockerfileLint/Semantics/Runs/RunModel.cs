using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>A RUN: its script, its mounts and what it finds.</summary>
public sealed class RunModel : CommandModel
{
    private const int FewMounts = 8;

    private ImmutableArray<RunMount> mounts;
    private FolderSet? targets;
    private FolderSet? cacheTargets;

    internal RunModel(Stage? stage, RunSyntax syntax, BuildState state) : base(stage, syntax, state) => Syntax = syntax;

    /// <summary>The instruction.</summary>
    public RunSyntax Syntax { get; }

    /// <summary>Whether it stands behind ONBUILD and so does not run in this build.</summary>
    public bool IsTrigger => Syntax.Onbuild is not null;

    /// <summary>The mounts, in order.</summary>
    public ImmutableArray<RunMount> Mounts
    {
        get
        {
            if (mounts.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref mounts, RunMount.Of(Syntax, State));
            return mounts;
        }
    }

    private FolderSet Targets =>
        Volatile.Read(ref targets) ?? Interlocked.CompareExchange(ref targets, new FolderSet(Mounts.Select(static mount => mount.Target)), comparand: null) ?? targets!;

    private FolderSet CacheTargets =>
        Volatile.Read(ref cacheTargets)
        ?? Interlocked.CompareExchange(ref cacheTargets, new FolderSet(Mounts.Where(static mount => mount.Kind == RunMountKind.Cache).Select(static mount => mount.Target)), comparand: null)
        ?? cacheTargets!;

    /// <summary>Whether what is written below an absolute path stays out of the layer: it lies in a cache, tmpfs or other mount.</summary>
    public bool IsMounted(string path)
    {
        if (Mounts.Length > FewMounts) return Targets.Contains(path);
        foreach (var mount in Mounts)
            if (mount.Target is { } target && ImagePaths.IsWithin(path, target)) return true;
        return false;
    }

    /// <summary>Whether an absolute path lies in a cache mount.</summary>
    public bool IsCacheMounted(string path)
    {
        if (Mounts.Length > FewMounts) return CacheTargets.Contains(path);
        foreach (var mount in Mounts)
            if (mount.Kind == RunMountKind.Cache && mount.Target is { } target && ImagePaths.IsWithin(path, target)) return true;
        return false;
    }
}
