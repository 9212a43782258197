using System;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Copies the files that name packages before the sources, where an installation reads nothing else: a change of a
/// source then installs nothing again.
/// </summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
internal sealed class ManifestsFirst(ShrinkSite site, SplitDraft draft)
{
    private readonly InstallInputs inputs = new(site.Model);

    /// <summary>Changes the order where it is sound.</summary>
    public void Add()
    {
        for (var i = 0; i + 1 < site.Instructions.Length; i++)
        {
            if (site.Instructions[i] is not CopySyntax copy || site.Instructions[i + 1] is not RunSyntax run) continue;
            if (site.OtherUserAt(run.Span.Start) is not null || !IsWhole(copy)) continue;
            if (ManifestsOf(site.Model.GetRun(run), copy) is not { } names) continue;
            draft.Replace(copy.Span, LineFor(copy, names));
            draft.InsertAfter(run, copy.Source.ToString(copy.Span));
            draft.Step(
                $"Copy {string.Join(" and ", names)} before the sources",
                "the packages are then installed again only where these files change",
                Evidence.At(run));
        }
    }

    /// <summary>Whether the whole context is copied, and nothing else.</summary>
    public static bool IsWhole(TransferSyntax copy) =>
        copy is { IsJsonForm: false, Sources: [{ Heredoc: null, Text: "." or "./" }], Destination: not null }
            && copy.GetFlag("from") is null && copy.GetFlag("exclude") is null && copy.GetFlag("parents") is null;

    /// <summary>The instruction that copies some files to where another copies all of the context.</summary>
    public static string LineFor(TransferSyntax copy, ImmutableArray<string> names)
    {
        var source = copy.Source;
        var written = copy.Destination!.Text;
        if (written is ".") written = "./";
        var before = source.Text.Substring(copy.Span.Start, copy.Sources[0].Span.Start - copy.Span.Start);
        var folder = written.EndsWith("/", StringComparison.Ordinal) ? written : written + "/";
        return $"{before}{string.Join(" ", names)} {folder}";
    }

    private ImmutableArray<string>? ManifestsOf(RunModel run, CopySyntax copy)
    {
        if (run.Commands is not [var command] || !run.Script.IsUnderstood || !run.Mounts.IsEmpty) return null;
        if (run.State.WorkingDirectory is not { } folder || site.TargetOf(copy) != folder) return null;
        return ProjectInstall.Of(command) is { } install
            && install is { Tool: NodeInstaller, LockFile: null } or { Tool: Pip }
            && inputs.Overwritten(install) is null
            ? inputs.Of(install)
            : null;
    }
}
