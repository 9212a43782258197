using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Languages whose programs are files that a command builds: what is built starts.</summary>
internal abstract class CompiledEcosystem : Ecosystem
{
    public override bool Places(ShrinkSite site, ShellCommand command) =>
        command.Name is "cp" or "mv" or "install" or "ln"
            && site.Get(one => new BuiltByCommand(BuiltFiles.AtEnd(one, Built(one, StartedPaths(one)))))
                .Contains(command);

    /// <summary>What the RUNs build.</summary>
    protected abstract IEnumerable<BuiltFile> Built(ShrinkSite site, ISet<string> started);

    /// <summary>
    /// The programs that start, scripts followed: absolute paths, and names that PATH finds; with those where a stage
    /// builds what the final one copies.
    /// </summary>
    protected static HashSet<string> StartedPaths(ShrinkSite site)
    {
        var found = new HashSet<string>(BuiltFiles.TakenFrom(site), StringComparer.Ordinal);
        foreach (var command in site.Starts)
        {
            if (command.Program!.Value is not { } program) continue;
            if (!program.Contains('/')) found.Add(program);
            else if (ImagePaths.Resolve(site.WorkingDirectory, program) is { } path) found.Add(path);
        }

        return found;
    }

    /// <summary>Whether one of some files starts, by its path or by its name.</summary>
    protected static bool Starts(IEnumerable<BuiltFile> files, ISet<string> started) =>
        files.Any(file => started.Contains(file.Path) || started.Contains(ImagePaths.Name(file.Path)));

    /// <summary>Copies what starts, and one of each other file.</summary>
    protected static void Copy(IReadOnlyList<BuiltFile> files, ISet<string> started, SplitDraft draft)
    {
        foreach (var file in BuiltFiles.Wanted(files, started))
            draft.Copy(file.Path, file.Evidence, file.IsInstalled ? file.FinalPath : null);
    }

    /// <summary>The start names the program by its path where the base may not find it.</summary>
    protected static void StartBuilt(ShrinkSite site, SplitDraft draft, IEnumerable<BuiltFile> files)
    {
        if (draft.Start is not null) return;
        if (site.Start is not { WhyShell: null, Words: [var program, ..] words } start || program.Contains('/')) return;
        var named = files.Where(file => ImagePaths.Name(file.Path) == program).ToList();
        if (named.Count == 0 || named.Exists(static file => !file.IsInstalled && IsInPath(file.Path))) return;
        var built = named[0];
        draft.Start = start with { Words = words.SetItem(0, built.FinalPath) };
    }

    /// <summary>Whether every base finds a program by its name.</summary>
    private static bool IsInPath(string path) =>
        path.LastIndexOf('/') is var slash and > 0
            && path.Substring(0, slash) is "/usr/local/bin" or "/usr/bin" or "/bin";
}
