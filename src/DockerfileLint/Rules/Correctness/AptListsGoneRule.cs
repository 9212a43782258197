using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3004: apt installs after the package lists were deleted.</summary>
internal sealed class AptListsGoneRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3004", "apt-lists-gone", "apt installs after its package lists are deleted", Severity.Warning)
    {
        Fix = FixKind.Suggested,
    };

    public override bool MayApply(BuildModel model)
    {
        foreach (var program in Apt.Instance.Programs)
            if (!model.GetCommands(program).IsEmpty) return true;
        return false;
    }

    public override void Analyze(RuleContext context)
    {
        foreach (var vain in context.Model.RemovedAptLists.Installations)
            context.Report(
                vain.Command.Span,
                $"The package lists are gone: line {context.Source.GetLine(vain.Removal.Span.Start) + 1} deletes them, "
                    + $"so this fails. Run '{vain.Command.Name} update' before it, in the same RUN.",
                context.Fix.Suggested($"Run {vain.Command.Name} update first", edit => Edit(edit, vain)),
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, vain.Removal.Span, "deleted here")));
    }

    private static void Edit(FixEditor edit, VainInstallation vain)
    {
        var command = vain.Command;
        if (command.Parent is not ShellList || !command.Assignments.IsEmpty) edit.GiveUp();
        else
        {
            var sudo = command.HasWrapper("sudo") ? "sudo " : "";
            edit.Insert(command.Span.Start, $"{sudo}{command.Name} update && ");
            edit.AppendCommand(vain.Run, command, Apt.Index.CleanUp!);
        }
    }
}
