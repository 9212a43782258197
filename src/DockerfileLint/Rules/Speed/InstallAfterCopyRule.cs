using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Speed;

/// <summary>
/// DFL6003: dependencies are installed after the COPY of all files, so each change installs them again.
/// </summary>
internal sealed class InstallAfterCopyRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6003", "install-after-copy", "Dependencies are installed after all files are copied", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD006"),
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages)
            if (stage.IsReachable && stage.OperatingSystem == OperatingSystemKind.Linux) Analyze(stage, context);
    }

    private static void Analyze(Stage stage, RuleContext context)
    {
        TransferSyntax? copy = null;
        var installed = new HashSet<Tool>();
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is TransferSyntax transfer && ManifestsFirst.IsWhole(transfer)) copy = transfer;
            else if (instruction is RunSyntax run) copy = Analyze(context.Model.GetRun(run), copy, installed, context);
        }
    }

    /// <summary>The COPY, where what runs after the RUN still needs none of its files.</summary>
    private static TransferSyntax? Analyze(
        RunModel run, TransferSyntax? copy, HashSet<Tool> installed, RuleContext context)
    {
        foreach (var command in run.Commands)
        {
            if (ProjectInstall.Of(command) is { } install)
            {
                var isFirst = installed.Add(install.Tool) && run.Mounts.IsEmpty && run.Script.IsUnderstood;
                if (isFirst && copy is not null) Report(new RunCommand(run, command), install, copy, context);
            }
            else if (copy is not null && command.Name != "cd" && !StandaloneInstall.Contains(command))
            {
                copy = null;
            }
        }

        return copy;
    }

    private static void Report(RunCommand command, ProjectInstall install, TransferSyntax copy, RuleContext context)
    {
        var model = context.Model;
        var target = CopiedFiles.TargetOf(copy, model);
        var folder = command.Run.FolderOf(command.Command);
        if (!IsNear(command.Run, folder, copy, target, context)) return;
        install = install.From(target, folder);
        var inputs = context.Ask(static build => new InstallInputs(build));
        var isKnown = inputs.Have(install) && context.Model.ContextUsage.Available is not null
            && target is not null && folder is not null && !install.Manifests[0].Contains('/');
        var names = isKnown ? inputs.Of(install) : null;
        if (isKnown && names is null) return;
        var ignored = isKnown ? inputs.Overwritten(install) : null;
        context.ReportAdvice(
            command.Command.Span,
            $"A change to any file runs '{install.Text}' again. Copy {Files(names, install)} first"
                + $"{(ignored is null ? "" : $", with {ignored} in the .dockerignore")}.",
            // Without the files it isn't known whether they are enough.
            isMinor: !isKnown,
            names is { } found && ignored is null
                ? context.Fix.Suggested(
                    $"Copy {Files(names, install)} first",
                    edit => InstallFirstFix.Edit(edit, command, copy, found, context))
                : null,
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, copy.KeywordSpan, "all files are copied here")));
    }

    /// <summary>Whether the installation is in the folder to which is copied, or that may be.</summary>
    private static bool IsNear(
        RunModel run, string? folder, TransferSyntax copy, string? target, RuleContext context)
    {
        if (target is not null && folder is not null && ImagePaths.IsWithin(folder, target)) return true;
        var before = context.Model.GetState(copy);
        return before.WorkdirInstruction == run.State.WorkdirInstruction
            && run.Commands.All(static one => one.Name != "cd")
            && (before.WorkdirInstruction is null || copy.Destination!.Text is "." or "./");
    }

    private static string Files(ImmutableArray<string>? names, ProjectInstall install)
    {
        const string LockFile = "the lock file, if there is one,";
        var all = names ?? (install.LockFile is null ? install.Manifests : install.Manifests.Add(LockFile));
        return all.Length == 1 ? all[0] : string.Join(", ", all.Take(all.Length - 1)) + " and " + all[all.Length - 1];
    }
}
