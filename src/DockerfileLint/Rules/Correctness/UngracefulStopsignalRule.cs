using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3024: a STOPSIGNAL that the program can't handle.</summary>
internal sealed class UngracefulStopsignalRule : InstructionRule<StopsignalSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3024", "ungraceful-stopsignal", "STOPSIGNAL that no program can handle", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/no-ungraceful-stopsignal"),
        Fix = FixKind.Suggested,
    };

    protected override void Analyze(StopsignalSyntax instruction, Stage? stage, RuleContext context)
    {
        if (context.Model.Expand(instruction.Signal, instruction).Value is not { } signal) return;
        var name = SignalNames.Of(signal);
        if (name is not ("SIGKILL" or "SIGSTOP")) return;
        context.Report(
            instruction.Signal.Span,
            name == "SIGKILL"
                ? "SIGKILL ends the program at once: it can't finish a request or write a file. Use SIGTERM."
                : "SIGSTOP only halts the program, and Docker kills it after ten seconds. Use SIGTERM.",
            context.Fix.Suggested("Use SIGTERM", edit => edit.Replace(instruction.Signal.Span, "SIGTERM")));
    }
}
