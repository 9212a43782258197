using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3009: a shell starts the program, and may keep signals from it.</summary>
internal sealed class ShellFormStartRule : InstructionRule<CommandFormSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3009", "shell-form-start", "CMD or ENTRYPOINT in shell form", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:JSONArgsRecommended", "hadolint:DL3025", "dockadvisor:JSONArgsRecommended",
            "docker-lint(asymmetric):DL3025", "dockerfile-doctor:DD019", "droast:DF018", "droast:DF025",
            "kics:not_using_json_in_cmd_and_entrypoint_arguments", "semgrep:prefer-json-notation",
            "tally:buildkit/JSONArgsRecommended"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(CommandFormSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction is not (CmdSyntax or EntrypointSyntax) || instruction.IsExecForm) return;
        // Whoever names a shell wants it.
        if (stage is null || !context.Model.GetState(instruction).Shell.IsDefault) return;
        if (stage.OperatingSystem == OperatingSystemKind.Windows) return;
        // A malformed array is another fault, and what a shell replaces itself by gets the signals.
        if (instruction.ArgumentText is not { Length: > 0 } text || text[0] == '[') return;
        var command = context.Model.GetCommand(instruction);
        if (command.Commands is [{ } first, ..] && first.HasWrapper("exec")) return;
        context.Report(
            instruction.Command.SourceSpan,
            instruction is EntrypointSyntax
                ? "A shell runs this ENTRYPOINT: it ignores CMD and may not pass signals on. Write a JSON array."
                : "A shell runs this CMD and may not pass signals on to the program. Write a JSON array.",
            context.Fix.Suggested("Write a JSON array", edit => Write(edit, instruction, command)));
    }

    private static void Write(FixEditor edit, CommandFormSyntax instruction, CommandModel command)
    {
        if (ExecForm.Of(command) is { } array) edit.Replace(instruction.Command.SourceSpan, array);
        else edit.GiveUp();
    }
}
