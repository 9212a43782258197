using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>
/// The program that starts in a container of a stage: that of JSON arrays, or the only command of a shell form.
/// </summary>
/// <param name="Instruction">The instruction that names it.</param>
/// <param name="Program">The program as it is named.</param>
/// <param name="Span">Where it is named.</param>
/// <param name="Arguments">Its arguments; null for those that a variable decides.</param>
/// <param name="GetsSignals">Whether it is the process that gets the signals: no shell is before it.</param>
internal sealed record StartedProgram(
    CommandFormSyntax Instruction,
    string Program,
    TextSpan Span,
    ImmutableArray<string?> Arguments,
    bool GetsSignals)
{
    private static readonly string[] Trivial = ["true", "false", "echo", "printf", "date", "env", "id", "ls", "pwd"];

    /// <summary>The file name of the program.</summary>
    public string Name => ImagePaths.Name(Program);

    /// <summary>
    /// Whether it is a shell or a script, which may set variables, change the user and start other programs.
    /// </summary>
    public bool IsScript => ShellNames.IsShell(Name) || ShellNames.IsScript(Name);

    /// <summary>Whether it does nothing and ends at once.</summary>
    public bool IsTrivial => Array.IndexOf(Trivial, Name) >= 0;

    /// <summary>
    /// What starts; null where the base image decides, or a script does more than to start one program.
    /// </summary>
    public static StartedProgram? Of(Stage stage, BuildModel model)
    {
        if (stage.Start is { } start)
            return new StartedProgram(
                start.Instruction,
                start.Program,
                start.Words[0].Span,
                [.. start.Words.Skip(1).Select(static word => word.Value)],
                GetsSignals: true);
        // A shell ignores what comes after the script of an ENTRYPOINT.
        CommandFormSyntax? form = stage.EffectiveEntrypoint;
        form ??= stage.EffectiveCmd;
        if (form is not { IsExecForm: false }) return null;
        var script = model.GetCommand(form).Script;
        return script is { IsUnderstood: true, Kind: ShellKind.Posix or ShellKind.Bash, Body.Items: [var item] }
            && item is { Operator: ShellListOperator.None, Node: ShellCommand command } && IsSimple(command)
            ? new StartedProgram(
                form,
                command.Program!.Value!,
                command.Program.Span,
                [.. command.Arguments.Select(static word => word.Value)],
                command.HasWrapper("exec"))
            : null;
    }

    private static bool IsSimple(ShellCommand command) =>
        command.Program?.Value is not null
            && command.Assignments.IsEmpty && command.Redirects.IsEmpty && command.Inner.IsEmpty
            && (command.Wrappers.IsEmpty || command.Wrappers is [{ Value: "exec" }]);
}
