using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Follows what is built to where it is at the end of the stage: copied, moved or deleted.</summary>
internal static class BuiltFiles
{
    private static readonly ShellOptionSyntax Options =
        new("mogtS", "--mode", "--owner", "--group", "--target-directory");

    /// <summary>The files that are there at the end, copies of others included.</summary>
    public static List<BuiltFile> AtEnd(ShrinkSite site, IEnumerable<BuiltFile> built)
    {
        var open = built.ToLookup(static file => file.Command);
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

        return files;
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
