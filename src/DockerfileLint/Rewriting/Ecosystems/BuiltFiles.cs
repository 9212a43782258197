using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Follows what is built to where it is at the end of the stage: copied, moved or deleted.</summary>
internal static class BuiltFiles
{
    private static readonly ShellOptionSyntax Options =
        new("mogtS", "--mode", "--owner", "--group", "--target-directory");

    /// <summary>The files that are there at the end, copies of others included.</summary>
    public static List<BuiltFile> AtEnd(ShrinkSite site, IEnumerable<BuiltFile> built)
    {
        var open = built.ToLookup(static file => file.Caller);
        var files = new List<BuiltFile>();
        foreach (var run in site.Runs)
        {
            foreach (var command in run.Commands)
            {
                foreach (var file in open[command]) Put(files, file);
                switch (command.Name)
                {
                    case "cp" or "mv" or "install":
                        Copy(files, command, run);
                        break;
                    case "rm":
                        foreach (var operand in new ShellArguments(command).Operands)
                            if (PathOf(operand, command, run) is { } gone)
                                files.RemoveAll(file => ImagePaths.IsWithin(file.Path, gone)
                                    || IsMatch(gone, file.Path));
                        break;
                }
            }

            files.RemoveAll(file => run.IsCacheMounted(file.Path));
        }

        return site.Builder is null ? files : Brought(site, files);
    }

    /// <summary>Where the final stage has what it copies from the one that builds.</summary>
    private static List<BuiltFile> Brought(ShrinkSite site, List<BuiltFile> files)
    {
        var found = new List<BuiltFile>();
        foreach (var reference in site.Stage.References)
        {
            if (reference.Target != site.Builder || reference.Instruction is not TransferSyntax transfer) continue;
            var state = site.Model.GetState(transfer);
            if (site.TargetOf(transfer) is not { } to || state.Expand(transfer.Destination!).Value is not { } written)
                continue;
            var isFolder = transfer.Sources.Length > 1 || written is "." or ".."
                || written.EndsWith("/", StringComparison.Ordinal) || written.EndsWith("/.", StringComparison.Ordinal);
            foreach (var source in transfer.Sources)
            {
                if (state.Expand(source).Value is not { } text || ImagePaths.Resolve("/", text) is not { } from) continue;
                foreach (var file in files)
                {
                    var below = ImagePaths.IsWithin(file.Path, from) && file.Path != from
                        ? file.Path.Substring(from == "/" ? 1 : from.Length + 1)
                        : IsMatch(from, file.Path) && (isFolder || IsKnownFolder(to, file.Run))
                            ? ImagePaths.Name(file.Path)
                            : "";
                    if (below.Length == 0 && from != file.Path) continue;
                    var path = below.Length == 0 ? to : (to == "/" ? "" : to) + "/" + below;
                    found.Add(file with { Path = path, IsInstalled = false, Origin = file.Origin ?? file.Path });
                }
            }
        }

        return found;
    }

    /// <summary>Whether all that a command copies or moves is among some files.</summary>
    public static bool Places(ShellCommand command, IEnumerable<BuiltFile> files)
    {
        if (command.Name is not ("cp" or "mv" or "install")) return false;
        var arguments = new ShellArguments(command, Options);
        var sources = arguments.Operands.Length - (arguments.Has("-t", "--target-directory") ? 0 : 1);
        return sources > 0
            && !arguments.Operands.Take(sources).Any(static word => word.Value is null || PathGlobs.IsGlob(word.Value))
            && files.Count(file => file.Command == command) == sources;
    }

    /// <summary>Those that start, and one of each other file.</summary>
    public static IEnumerable<BuiltFile> Wanted(IReadOnlyList<BuiltFile> files, ISet<string> started)
    {
        foreach (var group in files.GroupBy(static file => file.Origin ?? file.Path, StringComparer.Ordinal))
        {
            var named = group.Where(file => started.Contains(file.Path)).ToList();
            if (named.Count == 0) yield return group.Last();
            foreach (var file in named) yield return file;
        }
    }

    private static void Copy(List<BuiltFile> files, ShellCommand command, RunModel run)
    {
        var arguments = new ShellArguments(command, Options);
        var operands = arguments.Operands;
        var target = arguments.GetValue("-t", "--target-directory");
        if (target is null && operands.Length < 2) return;
        var written = target ?? ShrinkSite.Value(operands[operands.Length - 1], run);
        if (written is null || ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), written) is not { } to) return;
        var isFolder = target is not null || operands.Length > 2 || written.EndsWith("/", StringComparison.Ordinal)
            || written is "." or ".." || IsKnownFolder(to, run);
        var sources = target is null ? operands.RemoveAt(operands.Length - 1) : operands;
        foreach (var operand in sources)
        {
            if (PathOf(operand, command, run) is not { } from) continue;
            foreach (var file in files.Where(file => IsMatch(from, file.Path)).ToList())
            {
                if (command.Name == "mv") files.Remove(file);
                var path = isFolder ? (to == "/" ? "" : to) + "/" + ImagePaths.Name(file.Path) : to;
                Put(
                    files,
                    new BuiltFile(run, command, path, IsInstalled: false) { Origin = file.Origin ?? file.Path });
            }
        }
    }

    /// <summary>Adds a file in the place of one that is at its path.</summary>
    private static void Put(List<BuiltFile> files, BuiltFile file)
    {
        files.RemoveAll(other => other.Path == file.Path);
        files.Add(file);
    }

    private static bool IsMatch(string pattern, string path) =>
        pattern == path || PathGlobs.IsGlob(pattern) && PathGlobs.CoversPath(pattern, path);

    private static bool IsKnownFolder(string path, RunModel run) =>
        path is "/" or "/usr/local/bin" or "/usr/bin" or "/bin" or "/app" or "/opt" or "/usr/local/lib"
            || path == run.State.WorkingDirectory;

    private static string? PathOf(ShellWord word, ShellCommand command, RunModel run) =>
        ShrinkSite.Value(word, run) is { } text ? ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text) : null;
}
