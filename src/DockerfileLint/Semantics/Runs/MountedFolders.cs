using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Semantics.Runs;

/// <summary>The targets of the mounts of a RUN that has many.</summary>
internal sealed class MountedFolders(ImmutableArray<RunMount> mounts)
{
    public FolderSet All { get; } = new(mounts.Select(static mount => mount.Target));

    public FolderSet Caches { get; } = new(
        mounts.Where(static mount => mount.Kind == RunMountKind.Cache).Select(static mount => mount.Target));
}
