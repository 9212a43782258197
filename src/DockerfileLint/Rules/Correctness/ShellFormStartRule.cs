using System;
using System.Collections.Immutable;
using System.Linq;
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
        // Only a shell knows the test in two brackets.
        if (instruction.Arguments.AsSpan().StartsWith("[[".AsSpan(), StringComparison.Ordinal)) return;
        var text = instruction.ArgumentText;
        // Nothing, or a malformed array, is another fault, and what a shell replaces itself by gets the signals.
        if (text.Length > 0 && !MalformedArray.IsMeant(text) && context.Model.GetCommand(instruction) is var command
            && !command.Commands.Any(static one => one.HasWrapper("exec")))
            Report(instruction, command, context);
    }

    private static void Report(CommandFormSyntax instruction, CommandModel command, RuleContext context)
    {
        var array = ExecForm.Of(command);
        var program = array is null ? ExecForm.LastProgram(command) : null;
        var title = array is not null ? "Use the exec form" : "Add exec";
        context.Report(
            instruction.Command.SourceSpan,
            (instruction is EntrypointSyntax
                ? "A shell runs this ENTRYPOINT: it ignores CMD and may not pass signals on. "
                : "A shell runs this CMD and may not pass signals on to the program. ")
                + (program is null ? "Use the exec form." : "Use the exec form, or write exec before the program."),
            array is null && program is null
                ? null
                : context.Fix.Suggested(title, edit =>
                {
                    if (array is not null) edit.Replace(instruction.Command.SourceSpan, array);
                    else edit.Insert(program!.Span.Start, "exec ");
                }));
    }
}
