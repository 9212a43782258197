using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3023: something that only Linux containers have, in an image of Windows.</summary>
internal sealed class LinuxOnlyRule : InstructionRule<InstructionSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3023", "linux-only", "STOPSIGNAL, --chown or --chmod on Windows", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("tally:tally/windows/no-chown-flag", "tally:tally/windows/no-stopsignal"),
        Fix = FixKind.Suggested,
    };

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage is not { OperatingSystem: OperatingSystemKind.Windows }) return;
        if (instruction is StopsignalSyntax)
            context.Report(
                instruction.Span,
                "Windows has no signals, and Docker's builder for it refuses STOPSIGNAL. Remove it.",
                context.Fix.Suggested("Remove STOPSIGNAL", edit => edit.RemoveInstruction(instruction)));
        if (instruction is not TransferSyntax transfer) return;
        foreach (var flag in new[] { transfer.Chown, transfer.Chmod })
        {
            if (flag is null) continue;
            context.Report(
                flag.Span,
                $"--{flag.Name} works for Linux containers only. Remove it, and run icacls if rights are needed.",
                context.Fix.Suggested($"Remove --{flag.Name}", edit => edit.Remove(flag.Span)));
        }
    }
}
