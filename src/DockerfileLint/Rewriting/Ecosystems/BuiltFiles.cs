using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Follows what is built to where it is at the end of the stage: copied, moved or deleted.</summary>
internal static class BuiltFiles
{
    /// <summary>The options of what copies files.</summary>
    public static ShellOptionSyntax Options { get; } =
        new("mogtS", "--mode", "--owner", "--group", "--target-directory");

    /// <summary>The files that are there at the end, copies of others included.</summary>
    public static List<BuiltFile> AtEnd(ShrinkSite site, IEnumerable<BuiltFile> built)
    {
        var open = built.ToLookup(static file => file.Command);
        var files = new List<BuiltFile>();
        RunModel? caller = null;
        foreach (var step in BuildSteps.Of(site).All)
        {
            if (caller is not null && caller != step.Caller) RemoveMounted(files, caller);
            caller = step.Caller;
            foreach (var file in open[step.Command]) Put(files, file);
            // What a RUN itself calls may build what a makefile names.
            if (step.Command != step.Call)
                foreach (var file in open[step.Call].Where(file => !files.Contains(file)))
                    Put(files, file);
            switch (step.Command.Name)
            {
                case "cp" or "mv" or "install":
                    Copy(files, step);
                    break;
                // COPY takes what a link leads to.
                case "ln" when new ShellArguments(step.Command).Has("-s", "--symbolic") && !AsksForPlace(site):
                    Copy(files, step);
                    break;
                case "rm":
                    foreach (var operand in new ShellArguments(step.Command).Operands)
                        if (PathOf(operand, step.Command, step.Run) is { } gone)
                            files.RemoveAll(file => ImagePaths.IsWithin(file.Path, gone)
                                || IsMatch(gone, file.Path));
                    break;
            }
        }

        if (caller is not null) RemoveMounted(files, caller);
        return site.Builder is null ? files : Brought(site, files);
    }

    /// <summary>The paths that the final stage copies from the one that builds; none where it builds itself.</summary>
    public static IEnumerable<string> TakenFrom(ShrinkSite site)
    {
        if (site.Builder is null) yield break;
        foreach (var reference in site.Stage.References)
            if (reference.Target == site.Builder && reference.Instruction is TransferSyntax transfer)
                foreach (var source in transfer.Sources)
                    if (site.Model.GetState(transfer).Expand(source).Value is { } text
                        && ImagePaths.Resolve("/", text) is { } path)
                        yield return path;
    }

    /// <summary>The files that commands copy or move under one of some names, whatever their own name is.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="names">The names of what starts.</param>
    public static IEnumerable<string> CopiedBy(ShrinkSite site, ISet<string> names)
    {
        foreach (var step in BuildSteps.Of(site).All)
        {
            if (step.Command.Name is not ("cp" or "mv" or "install" or "ln")) continue;
            var operands = new ShellArguments(step.Command, Options).Operands;
            foreach (var operand in operands)
            {
                if (PathOf(operand, step.Command, step.Run) is not { } path) continue;
                if (PathGlobs.IsGlob(path))
                    foreach (var name in names.Select(name => ImagePaths.Resolve(path, "../" + name)!))
                    {
                        if (PathGlobs.CoversPath(path, name)) yield return name;
                    }
                else if (names.Contains(ImagePaths.Name(path))
                    || operands.Length == 2
                    && ShrinkSite.Value(operands[1], step.Run) is { } to && names.Contains(ImagePaths.Name(to)))
                    yield return path;
            }
        }
    }

    /// <summary>Where the final stage has what it copies from the one that builds.</summary>
    private static List<BuiltFile> Brought(ShrinkSite site, List<BuiltFile> files)
    {
        var found = new List<BuiltFile>();
        foreach (var reference in site.Stage.References)
        {
            if (reference.Target != site.Builder || reference.Instruction is not TransferSyntax transfer) continue;
            var state = site.Model.GetState(transfer);
            if (transfer.Destination is null || site.TargetOf(transfer) is not { } to) continue;
            var written = state.Expand(transfer.Destination).Value!;
            var isFolder = transfer.Sources.Length > 1
                || written is "." or ".."
                || written.EndsWith("/", StringComparison.Ordinal)
                || written.EndsWith("/.", StringComparison.Ordinal);
            foreach (var source in transfer.Sources)
                if (state.Expand(source).Value is { } text && ImagePaths.Resolve("/", text) is { } from)
                    foreach (var file in files)
                        if (PlaceOf(file, from, to, isFolder || IsKnownFolder(to, file.Run)) is { } path)
                            found.Add(
                                file with { Path = path, IsInstalled = false, Origin = file.Origin ?? file.Path });
        }

        return found;
    }

    /// <summary>Where a file is after COPY; null where it isn't copied.</summary>
    private static string? PlaceOf(BuiltFile file, string from, string to, bool isFolder)
    {
        var below = to == "/" ? "/" : to + "/";
        if (file.Path != from && ImagePaths.IsWithin(file.Path, from))
            return below + file.Path.Substring(from == "/" ? 1 : from.Length + 1);
        if (!IsMatch(from, file.Path)) return null;
        return isFolder ? below + ImagePaths.Name(file.Path) : to;
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

    /// <summary>Whether a program asks where it is: a link then isn't the same as a copy.</summary>
    private static bool AsksForPlace(ShrinkSite site) =>
        site.Sources(SourceLanguage.Go).Find("os.Executable") is not null
            || site.Sources(SourceLanguage.Rust).Find("current_exe") is not null
            || site.Sources(SourceLanguage.C).FindLiteral(static text =>
                text.Contains("/proc/self", StringComparison.Ordinal)) is not null;

    private static void RemoveMounted(List<BuiltFile> files, RunModel run) =>
        files.RemoveAll(file => run.IsCacheMounted(file.Path));

    private static void Copy(List<BuiltFile> files, BuildStep step)
    {
        var (run, command) = (step.Run, step.Command);
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
                Put(files, new BuiltFile(step, path, IsInstalled: false) { Origin = file.Origin ?? file.Path });
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
