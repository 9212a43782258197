using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>
/// The command of a RUN, CMD, ENTRYPOINT or HEALTHCHECK as a script, whether it is written for the shell or as a JSON
/// array.
/// </summary>
public abstract class CommandModel
{
    private readonly CommandFormSyntax syntax;
    private ShellScript? script;

    private protected CommandModel(Stage? stage, CommandFormSyntax syntax, BuildState state)
    {
        this.syntax = syntax;
        Stage = stage;
        State = state;
    }

    /// <summary>The stage; null before the first FROM.</summary>
    public Stage? Stage { get; }

    /// <summary>The instruction.</summary>
    internal CommandFormSyntax Instruction => syntax;

    /// <summary>What the instruction finds.</summary>
    public BuildState State { get; }

    /// <summary>Whether it is a JSON array.</summary>
    public bool IsExecForm => syntax.IsExecForm;

    /// <summary>
    /// The script. A JSON array is one command, or the script within where it calls a shell with <c>-c</c>.
    /// </summary>
    public ShellScript Script => Once.Get(
        ref script,
        this,
        static command => CommandScripts.Create(
            command.syntax, command.State, command.Stage?.Model.Options.Cancellation ?? default));

    /// <summary>All simple commands of the script.</summary>
    public ImmutableArray<ShellCommand> Commands => Script.Commands;

    /// <summary>The language of the script.</summary>
    internal ShellKind ShellKind => Script.Kind;
}
