using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What the final stage gets of an application: its folder, or the packages alone.</summary>
internal sealed class PhpCopies(ShrinkSite site, SplitDraft draft, PhpFacts facts)
{
    private static readonly string[] Manifests = ["composer.json", "composer.lock"];

    /// <summary>Says what is copied.</summary>
    public void Add()
    {
        var runs = site.Runs.Where(run => facts.Builds.Contains(run.Syntax)).ToList();
        if (runs.Count == 0 || draft.Refusal is not null) return;
        var last = runs[runs.Count - 1].Syntax;
        var folders = runs.SelectMany(run => run.Commands.Where(static command =>
                Composer.Instance.IsCalledBy(command) || NodeInstaller.Of(command) is not null)
            .Select(command => ShrinkSite.FolderOf(command, run))).ToList();
        if (folders.Contains(null) || folders.Contains("/"))
        {
            draft.Refuse("it isn't known in which folder it is built", Evidence.At(last));
            return;
        }

        var manifests = Array.FindAll(Manifests, name => !IsCopiedAfter(name, last));
        foreach (var folder in folders.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (SourcesBefore.Has(site, folder, last.Span.Start))
            {
                draft.Copy(folder, Evidence.At(last));
                NodeModules.Drop(site, draft, folder);
            }
            else
            {
                draft.Copy(folder + "/vendor", Evidence.At(last));
                foreach (var name in manifests)
                    if (site.ContextPathOf(folder + "/" + name) is not null)
                        draft.Copy(folder + "/" + name, Evidence.At(last));
            }
        }

        var copied = new FolderSet(folders);
        foreach (var run in runs) AddChanged(run, copied);
        // Sources that are elsewhere than where composer runs.
        if (site.WorkingDirectory is { } working and not "/" && !folders.Contains(working)
            && SourcesBefore.Has(site, working, last.Span.Start))
            draft.Copy(working, Evidence.At(last));
    }

    /// <summary>What gets another owner or mode beside the application, and what is around it.</summary>
    private void AddChanged(RunModel run, FolderSet folders)
    {
        foreach (var command in run.Commands)
        {
            if (command.Name is not ("chown" or "chmod")) continue;
            foreach (var word in new ShellArguments(command).OperandsFrom(1))
                if (ShrinkSite.Value(word, run) is { } text
                    && ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text) is { } path
                    && path.LastIndexOf('/') > 0
                    && !folders.Contains(path))
                    draft.Copy(path, Evidence.At(run.Syntax));
        }
    }

    private bool IsCopiedAfter(string name, RunSyntax last) =>
        site.Stage.Instructions.OfType<TransferSyntax>().Any(transfer => transfer.Span.Start > last.Span.Start
            && transfer.Sources.Any(source => site.Model.GetState(transfer).Expand(source).Value is { } text
                && (text.TrimEnd('/') is "." or "" || ImagePaths.Name(text) == name)));
}
