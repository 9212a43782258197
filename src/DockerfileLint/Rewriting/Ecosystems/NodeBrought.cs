using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A final stage that copies the packages, or a folder with them, from the stage that builds.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="facts">What is known of the project.</param>
internal sealed class NodeBrought(ShrinkSite site, SplitDraft draft, NodeFacts facts)
{
    private const string Modules = "node_modules";

    /// <summary>Removes the packages for development at the end of that stage.</summary>
    public void Prune()
    {
        if (facts.Manifest is not { Development.Count: > 0 } || facts.Development is not null
            || facts.Installs.Count > 0 || Find() is not var (stage, folder)
            || InstallOf(stage, folder) is not var (run, command))
            return;
        if (new NodeInstallation(site, draft, facts).RemovalAfter(run, command) is not { } line) return;
        if (facts.ProgramsOf(site.Model.GetRuns(stage)).Any(static one => one.Name == "next"))
            line += " && rm -rf .next/cache";
        var last = stage.Instructions[stage.Instructions.Length - 1];
        draft.InsertAfter(
            last,
            $"{SplitText.Cased("RUN", last)} "
                + (stage.FinalState.WorkingDirectory == folder ? "" : $"cd {folder} && ") + line);
        draft.Step(
            "Remove the packages for development after the build",
            "no source that runs loads one of them, and the start names none",
            facts.Manifest.EvidenceOf("devDependencies"));
    }

    /// <summary>The stage that nothing else takes from, and the folder of its packages.</summary>
    private (Stage Stage, string Folder)? Find()
    {
        foreach (var copy in site.Stage.Instructions.OfType<CopySyntax>())
        {
            if (copy.From is null) continue;
            var stage = site.Stage.References
                .FirstOrDefault(reference => reference.Instruction == copy)?.Target;
            if (stage is null || stage.Instructions.IsEmpty || stage.FinalState.IsRoot == false
                || stage.Uses.Any(use => use.User != site.Stage || use.Kind == StageReferenceKind.Base))
                continue;
            foreach (var source in copy.Sources)
                if (site.Model.GetState(copy).Expand(source).Value is { } written
                    && ImagePaths.Resolve("/", written) is { Length: > 1 } path
                    && FolderOf(path, stage) is { } folder)
                    return (stage, folder);
        }

        return null;
    }

    private string? FolderOf(string path, Stage stage)
    {
        var folder = ImagePaths.Name(path) == Modules ? path.Substring(0, path.Length - Modules.Length - 1) : path;
        return folder.Length > 1 && folder == facts.Folder
            && site.Model.Files.FindAtEnd(stage, folder + "/package.json") is not null
                ? folder : null;
    }

    /// <summary>The command that installed them: in the stage, or in the one that it copies them from.</summary>
    private (RunModel Run, ShellCommand Command)? InstallOf(Stage stage, string folder)
    {
        if (Removes(stage)) return null;
        if (LastOf(stage, folder) is { } own) return own;
        foreach (var copy in stage.Chain.SelectMany(static one => one.Instructions).OfType<CopySyntax>())
            if (copy.From is not null
                && copy.Sources.Any(static source => source.Text.TrimEnd('/').EndsWith(Modules,
                    StringComparison.Ordinal))
                && stage.Chain.SelectMany(static one => one.References)
                    .FirstOrDefault(reference => reference.Instruction == copy)?.Target is { } other)
                return Removes(other) ? null : LastOf(other, folder);
        return null;
    }

    /// <summary>Whether something in a stage removes packages already.</summary>
    private bool Removes(Stage stage) =>
        stage.Chain.SelectMany(one => site.Model.GetRuns(one)).SelectMany(static run => run.Commands)
            .Any(static command => NodeInstaller.Of(command) is { } installer
                && installer.Arguments(command).Operands.Any(static word => word.Value is "prune" or "deploy"
                    or "focus")
                || command.Name == "rm" && command.Arguments.Any(static word =>
                    word.Text.Contains(Modules, StringComparison.Ordinal)));

    /// <summary>The last one in a stage.</summary>
    private (RunModel Run, ShellCommand Command)? LastOf(Stage stage, string folder)
    {
        (RunModel, ShellCommand)? found = null;
        foreach (var run in stage.Chain.SelectMany(one => site.Model.GetRuns(one)))
            foreach (var command in run.Commands)
            {
                if (NodeFacts.IsInstall(command) && ShrinkSite.FolderOf(command, run) == folder)
                    found = (run, command);
            }

        return found;
    }
}
