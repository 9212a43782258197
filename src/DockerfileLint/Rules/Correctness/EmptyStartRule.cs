using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3027: a CMD or ENTRYPOINT without a command.</summary>
internal sealed class EmptyStartRule : InstructionRule<CommandFormSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3027", "empty-start", "CMD or ENTRYPOINT without a command", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:JSONArgsRecommended", "dockadvisor:InvalidInstruction", "tally:buildkit/JSONArgsRecommended"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    protected override void Analyze(CommandFormSyntax instruction, Stage? stage, RuleContext context)
    {
        // An empty array is how to take back what the base image starts.
        if (instruction is not (CmdSyntax or EntrypointSyntax) || instruction.IsExecForm) return;
        if (instruction.ArgumentText.Length > 0) return;
        context.Report(
            instruction.KeywordSpan,
            $"A shell runs this empty {instruction.Keyword.ToUpperInvariant()} and ends at once. Write [] to take back "
                + "what the base image starts.",
            context.Fix.Suggested("Write []", edit => edit.Insert(instruction.KeywordSpan.End, " []")));
    }
}
