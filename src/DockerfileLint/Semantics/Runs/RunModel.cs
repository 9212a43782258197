using System.Collections.Immutable;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics;

/// <summary>A RUN: its script, its mounts and what it finds.</summary>
public sealed class RunModel : CommandModel
{
    private ImmutableArray<RunMount> mounts;

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

    /// <summary>Whether what is written below an absolute path stays out of the layer: it lies in a cache, tmpfs or other mount.</summary>
    public bool IsMounted(string path)
    {
        foreach (var mount in Mounts)
            if (mount.Target is { } target && ImagePaths.IsWithin(path, target)) return true;
        return false;
    }

    /// <summary>Whether an absolute path lies in a cache mount.</summary>
    public bool IsCacheMounted(string path)
    {
        foreach (var mount in Mounts)
            if (mount.Kind == RunMountKind.Cache && mount.Target is { } target && ImagePaths.IsWithin(path, target)) return true;
        return false;
    }
}
