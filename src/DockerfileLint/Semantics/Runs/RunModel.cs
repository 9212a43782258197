using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>A RUN: its script, its mounts and what it finds.</summary>
public sealed class RunModel : CommandModel
{
    private const int FewMounts = 8;

    private ImmutableArray<RunMount> mounts;
    private MountedFolders? folders;
    private ScriptSettings? settings;

    internal RunModel(Stage? stage, RunSyntax syntax, BuildState state) : base(stage, syntax, state)
    {
    }

    /// <summary>The instruction.</summary>
    public RunSyntax Syntax => (RunSyntax)Instruction;

    /// <summary>Whether it follows ONBUILD and so does not run in this build.</summary>
    internal bool IsTrigger => Syntax.Onbuild is not null;

    /// <summary>The mounts, in order.</summary>
    internal ImmutableArray<RunMount> Mounts =>
        Once.Get(ref mounts, this, static run => RunMount.Of(run.Syntax, run.State));

    private MountedFolders Folders => Once.Get(ref folders, this, static run => new MountedFolders(run.Mounts));

    private ScriptSettings Settings => Once.Get(ref settings, this, static run => new ScriptSettings(run));

    /// <summary>The folder that a command runs in, after the <c>cd</c>s before it; null where it isn't known.</summary>
    internal string? FolderOf(ShellCommand command) => Settings.FolderOf(command);

    /// <summary>
    /// The value of a variable for a command: its own, one that the script exports before, or the environment's; null
    /// where it isn't known or not set.
    /// </summary>
    internal string? ValueOf(string name, ShellCommand command) => Settings.ValueOf(name, command);

    /// <summary>
    /// Whether what is written below an absolute path stays out of the layer: it is in a cache, tmpfs or other mount.
    /// </summary>
    public bool IsMounted(string path)
    {
        if (Mounts.Length > FewMounts) return Folders.All.Contains(path);
        foreach (var mount in Mounts)
            if (mount.Target is { } target && ImagePaths.IsWithin(path, target)) return true;
        return false;
    }

    /// <summary>Whether an absolute path is in a cache mount.</summary>
    public bool IsCacheMounted(string path)
    {
        if (Mounts.Length > FewMounts) return Folders.Caches.Contains(path);
        foreach (var mount in Mounts)
            if (mount.Kind == RunMountKind.Cache && mount.Target is { } target && ImagePaths.IsWithin(path, target))
                return true;
        return false;
    }
}
