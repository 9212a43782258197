using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// The bytes of what installers of JavaScript fetch, by the package-lock.json or package.json of the context and the
/// names on the command line. What the table of packages doesn't have isn't counted, so a sum is the least it can be.
/// </summary>
internal sealed class NodeProjects(BuildModel model)
{
    // Where a part of the packages is unknown, a small sum says nothing.
    private const long Least = 1_000_000;

    private readonly Dictionary<(int Stage, string Folder), (string? Lock, string? Manifest)> files = [];

    /// <summary>The archives that npm leaves in its cache; null where they aren't known.</summary>
    public ByteEstimate? CacheOf(ImmutableArray<ShellCommand> commands, RunModel run)
    {
        var found = new HashSet<int>();
        var isComplete = true;
        foreach (var command in commands)
        {
            var names = Npm.Instance.Arguments(command).OperandsFrom(1);
            isComplete &= names.IsEmpty ? AddProject(command, run, found) : AddNamed(names, found);
        }

        return Estimate(NpmPackages.ArchiveBytes(found), isComplete);
    }

    /// <summary>The files of what a project has only for development; null where they aren't known.</summary>
    public ByteEstimate? DevelopmentOf(RunCommand command)
    {
        var (locked, manifest) = Find(command.Command, command.Run);
        var found = new HashSet<int>();
        if (locked is not null && Npm.Instance.IsCalledBy(command.Command))
        {
            var isAll = AddLocked(locked, found, onlyDevelopment: true);
            return Estimate(NpmPackages.InstalledBytes(found), isAll);
        }

        if (manifest is null) return null;
        var needed = new HashSet<int>();
        var areKnown = AddAll(NodeEntries.Names(manifest, "dependencies"), needed);
        var isComplete = true;
        foreach (var name in NodeEntries.Names(manifest, "devDependencies"))
        {
            // What nobody knows may need what these bring, too.
            if (areKnown) isComplete &= NpmPackages.Add(name, found);
            else if (NpmPackages.RowOf(name) is { } row) found.Add(row);
        }

        found.ExceptWith(needed);
        return Estimate(NpmPackages.InstalledBytes(found), areKnown && isComplete);
    }

    private static ByteEstimate? Estimate(long bytes, bool isComplete) =>
        bytes >= Least || isComplete && bytes > 0 ? new ByteEstimate(bytes, ByteEstimateKind.About) : null;

    /// <summary>Adds what a command installs for the project; false where it isn't all.</summary>
    private bool AddProject(ShellCommand command, RunModel run, HashSet<int> found)
    {
        var (locked, manifest) = Find(command, run);
        var withDevelopment = Npm.Instance.FindInstall(command) is not null
            && !DevelopmentDependencies.AreDecided(Npm.Instance, command, run)
            && !DevelopmentDependencies.AreLeftOutByMode(command, run);
        if (locked is not null)
        {
            var all = AddLocked(locked, found, onlyDevelopment: false);
            return !withDevelopment || AddLocked(locked, found, onlyDevelopment: true) && all;
        }

        if (manifest is null) return false;
        var isComplete = AddAll(NodeEntries.Names(manifest, "dependencies"), found);
        return (!withDevelopment || AddAll(NodeEntries.Names(manifest, "devDependencies"), found)) && isComplete;
    }

    private static bool AddAll(List<string> names, HashSet<int> found)
    {
        var isComplete = true;
        foreach (var name in names) isComplete &= NpmPackages.Add(name, found);
        return isComplete;
    }

    private static bool AddLocked(string text, HashSet<int> found, bool onlyDevelopment)
    {
        var isComplete = true;
        foreach (var (name, isDevelopment) in NodeEntries.Locked(text))
        {
            if (isDevelopment != onlyDevelopment) continue;
            if (NpmPackages.RowOf(name) is { } row) found.Add(row);
            else isComplete = false;
        }

        return isComplete;
    }

    private static bool AddNamed(ImmutableArray<ShellWord> words, HashSet<int> found)
    {
        var isComplete = true;
        foreach (var word in words)
            isComplete &= word.Value is { Length: > 0 } text && NpmPackages.Add(NameOf(text), found);
        return isComplete;
    }

    /// <summary>The name without the version that is asked for.</summary>
    private static string NameOf(string text)
    {
        var at = text.IndexOf('@', 1);
        return at < 0 ? text : text.Substring(0, at);
    }

    private (string? Lock, string? Manifest) Find(ShellCommand command, RunModel run)
    {
        if (run.Stage is not { } stage
            || !model.ContainerFiles.IsKnown
            || run.FolderOf(command) is not { } folder
            || Npm.Instance.Arguments(command).Has("--prefix"))
            return default;
        if (files.TryGetValue((stage.Index, folder), out var known)) return known;
        if (files.Count == Limits.NodeFolders) return default;
        return files[(stage.Index, folder)] =
            (Read(folder, "package-lock.json", run), Read(folder, Npm.Instance.Manifest, run));
    }

    private string? Read(string folder, string name, RunModel run) =>
        ImagePaths.Resolve(folder, name) is { } path
            && model.ContainerFiles.Find(run, path, out var isKnown) is { } file
            && isKnown
            ? model.Context.Read(file)?.Text
            : null;
}
