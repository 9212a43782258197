using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3031: a RUN without a command.</summary>
internal sealed class EmptyRunRule : InstructionRule<RunSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3031", "empty-run", "RUN without a command", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockadvisor:InvalidInstruction", "dockerfile-doctor:DD047"),
        Fix = FixKind.Suggested,
    };

    protected override void Analyze(RunSyntax instruction, Stage? stage, RuleContext context)
    {
        if (!instruction.Heredocs.IsEmpty || !instruction.Flags.IsEmpty) return;
        if (instruction.IsExecForm ? instruction.Exec.Length > 0 : instruction.ArgumentText.Length > 0) return;
        context.Report(
            instruction.KeywordSpan,
            "This RUN has no command, so it does nothing. Remove it.",
            instruction.Onbuild is null
                ? context.Fix.Suggested("Remove this RUN", edit => edit.RemoveInstruction(instruction))
                : null);
    }
}
