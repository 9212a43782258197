using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Languages whose programs are files that a command builds: what is built starts.</summary>
internal abstract class CompiledEcosystem : Ecosystem
{
    /// <summary>Whether the final stage has a program that it builds itself and starts.</summary>
    protected abstract bool IsBuiltHere(ShrinkSite site);

    /// <summary>The files that the RUNs of a stage build, where they are at its end.</summary>
    public abstract IReadOnlyList<BuiltFile> Built(ShrinkSite site);

    /// <summary>Says what programs need, and which bases may have it.</summary>
    /// <param name="site">The stage that builds them.</param>
    /// <param name="draft">What is gathered.</param>
    /// <param name="files">What it builds.</param>
    public abstract void DescribeNeeds(ShrinkSite site, SplitDraft draft, IReadOnlyList<BuiltFile> files);

    public sealed override bool Recognizes(ShrinkSite site) =>
        IsBuiltHere(site) || CopiedProgram.Of(site, this) is not null;

    public sealed override RewritePlan? PlanInPlace(ShrinkSite site) =>
        IsBuiltHere(site) ? null : new CompiledInPlace(site, this).Plan();

    /// <summary>The programs that start, scripts followed: absolute paths, and names that PATH finds.</summary>
    public static HashSet<string> StartedPaths(ShrinkSite site)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in site.Starts)
        {
            if (command.Program!.Value is not { } program) continue;
            if (!program.Contains('/')) found.Add(program);
            else if (ImagePaths.Resolve(site.WorkingDirectory, program) is { } path) found.Add(path);
        }

        return found;
    }

    /// <summary>Whether one of some files starts, by its path or by its name.</summary>
    public static bool Starts(IEnumerable<BuiltFile> files, ISet<string> started) =>
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
        var wanted = BuiltFiles.Wanted([.. files], StartedPaths(site));
        if (wanted.LastOrDefault(file => ImagePaths.Name(file.Path) == program) is not { } built
            || !built.IsInstalled && IsInPath(built.Path))
            return;
        draft.Start = start with { Words = words.SetItem(0, built.FinalPath) };
    }

    /// <summary>Whether every base finds a program by its name.</summary>
    private static bool IsInPath(string path) =>
        path.LastIndexOf('/') is var slash and > 0
            && path.Substring(0, slash) is "/usr/local/bin" or "/usr/bin" or "/bin";
}
