using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3027: a RUN, CMD or ENTRYPOINT without a command.</summary>
internal sealed class EmptyCommandRule : InstructionRule<CommandFormSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3027", "empty-command", "RUN, CMD or ENTRYPOINT without a command", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:JSONArgsRecommended", "dockadvisor:InvalidInstruction", "dockerfile-doctor:DD047",
            "tally:buildkit/JSONArgsRecommended"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    protected override void Analyze(CommandFormSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.IsExecForm ? instruction.Exec.Length > 0 : instruction.ArgumentText.Length > 0) return;
        if (instruction is RunSyntax { Heredocs.IsEmpty: true }) ReportRun(instruction, context);
        // An empty array is how to take back what the base image starts.
        else if (instruction is CmdSyntax or EntrypointSyntax && !instruction.IsExecForm) Report(instruction, context);
    }

    private static void ReportRun(CommandFormSyntax run, RuleContext context) => context.Report(
        run.KeywordSpan,
        "This RUN has no command, so it does nothing. Remove it.",
        run.Onbuild is null
            ? context.Fix.Suggested("Remove this RUN", edit => edit.RemoveInstruction(run))
            : null);

    private static void Report(CommandFormSyntax start, RuleContext context) => context.Report(
        start.KeywordSpan,
        $"A shell runs this empty {start.Keyword.ToUpperInvariant()} and ends at once. Write [] to take back "
            + "what the base image starts.",
        context.Fix.Suggested("Write []", edit => edit.Insert(start.KeywordSpan.End, " []")));
}
