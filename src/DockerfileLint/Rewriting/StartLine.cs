using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting;

/// <summary>What the image starts, as words, and whether a shell has to read them.</summary>
/// <param name="Instruction">The instruction that names the program.</param>
/// <param name="Words">The program and its arguments; empty where a shell decides them.</param>
internal sealed record StartLine(CommandFormSyntax Instruction, ImmutableArray<string> Words)
{
    /// <summary>Whether it is written for a shell, though none is needed.</summary>
    public bool IsShellForm => !Instruction.IsExecForm;

    /// <summary>Why a shell is needed, a clause; null where none is.</summary>
    public string? WhyShell { get; private init; }

    /// <summary>The keyword where another than the instruction's is to be written; null for its own.</summary>
    public string? Keyword { get; init; }

    /// <summary>How many of the words, at the end, are those of a CMD after ENTRYPOINT.</summary>
    public int Rest { get; private init; }

    /// <summary>The start of a stage; null where it names none.</summary>
    public static StartLine? Of(BuildModel model, Stage stage)
    {
        var entrypoint = stage.EffectiveEntrypoint;
        if (stage.Start is { } start)
        {
            var words = start.Words.Select(static word => word.Value).ToImmutableArray();
            return new StartLine(start.Instruction, words)
            {
                WhyShell = start.IsScript || CallsOthers(model) ? $"'{start.Name}' starts it" : null,
                Rest = start.Instruction == stage.EffectiveCmd ? 0 : stage.EffectiveCmd?.Exec.Length ?? 0,
            };
        }

        if (entrypoint is { IsExecForm: true, Exec.IsEmpty: false })
            return new StartLine(entrypoint, ImmutableArray<string>.Empty)
            {
                WhyShell = "CMD gives a command line of a shell to ENTRYPOINT",
            };
        var instruction = entrypoint is { IsExecForm: false } ? entrypoint : (CommandFormSyntax?)stage.EffectiveCmd;
        return instruction is { IsExecForm: false } ? OfShellForm(model, instruction) : null;
    }

    /// <summary>Whether what starts is a script of the context, whatever its name.</summary>
    private static bool CallsOthers(BuildModel model) =>
        model.Purpose.Starts.Any(command => command.Script.Source != model.Syntax.Source);

    private static StartLine OfShellForm(BuildModel model, CommandFormSyntax instruction)
    {
        var script = model.GetCommand(instruction).Script;
        var none = ImmutableArray<string>.Empty;
        if (!script.IsUnderstood || script.Body.Items.Length != 1 || script.Body.Items[0].Node is not ShellCommand only)
            return new StartLine(instruction, none) { WhyShell = "it is more than one command" };
        if (!only.Assignments.IsEmpty || !only.Redirects.IsEmpty || !only.Inner.IsEmpty)
            return new StartLine(instruction, none) { WhyShell = "it sets variables or redirects output" };
        if (only.Program is not { } program || only.Wrappers.Any(static word => word.Value != "exec"))
            return new StartLine(instruction, none) { WhyShell = "another program starts it" };
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var word in only.Arguments.Insert(0, program))
        {
            if (word.Value is not { } value || word.IsGlob)
                return new StartLine(instruction, none) { WhyShell = $"the shell expands '{word.Text}'" };
            words.Add(value);
        }

        var line = new StartLine(instruction, words.ToImmutable());
        var name = ShellNames.Program(words[0]);
        return ShellNames.IsShell(name) || ShellNames.IsScript(name) || CallsOthers(model)
            ? line with { WhyShell = $"'{name}' starts it" }
            : line;
    }
}
