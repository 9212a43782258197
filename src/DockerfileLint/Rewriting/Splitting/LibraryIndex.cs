using System;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The index by which programs find libraries outside the folders of the system.</summary>
internal static class LibraryIndex
{
    private const string Folder = "/usr/local/lib";

    /// <summary>A final stage that gets such libraries has to run the command, too.</summary>
    public static void Add(ShrinkSite site, SplitDraft draft)
    {
        if (CallIn(site, draft) is { } call)
            draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, Evidence.At(call.Script.Source, call.Span.Start));
    }

    /// <summary>The command of the build that writes it, where the final stage gets libraries; null for none.</summary>
    public static ShellCommand? CallIn(ShrinkSite site, SplitDraft draft)
    {
        var call = site.Runs.Where(run => draft.Shared?.Has(run.Syntax) != true)
            .SelectMany(static run => run.Commands).FirstOrDefault(static command => command.Name == "ldconfig");
        if (call is null) return null;
        return site.Instructions.OfType<TransferSyntax>().Select(site.TargetOf)
            .Concat(draft.Copies.Select(static copy => copy.To)).Any(HasLibraries)
            || draft.Copies.Any(static copy => HoldsLibraries(copy.To)) ? call : null;
    }

    /// <summary>Whether what is installed is in it, or the folders in which libraries are looked for.</summary>
    private static bool HoldsLibraries(string folder) =>
        ImagePaths.IsWithin(Folder, folder) || ImagePaths.IsWithin(folder, "/etc/ld.so.conf.d");

    private static bool HasLibraries(string? path) =>
        path is not null && (path == Folder
            || ImagePaths.IsWithin(path, Folder) && ImagePaths.Name(path).Contains(".so", StringComparison.Ordinal));
}
