using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Stages;

/// <summary>
/// What starts in a container of a stage, where ENTRYPOINT and CMD are JSON arrays of the Dockerfile.
/// </summary>
/// <param name="Instruction">The instruction that names the program.</param>
/// <param name="Words">The program and its arguments, those of CMD after those of ENTRYPOINT.</param>
internal sealed record StartCommand(CommandFormSyntax Instruction, ImmutableArray<JsonStringSyntax> Words)
{
    /// <summary>The program as it is named.</summary>
    public string Program => Words[0].Value;

    /// <summary>The file name of the program.</summary>
    public string Name => ImagePaths.Name(Program);

    /// <summary>
    /// Whether a shell or a script starts, which may set variables, change the user and start other programs.
    /// </summary>
    internal bool IsScript => ShellNames.IsShell(Name) || ShellNames.IsScript(Name);

    /// <summary>
    /// What starts; null where a shell starts it, the base image decides a part of it, or nothing is named.
    /// </summary>
    internal static StartCommand? Of(Stage stage)
    {
        var entrypoint = stage.EffectiveEntrypoint;
        var cmd = stage.EffectiveCmd;
        if (entrypoint is { IsExecForm: false } || cmd is { IsExecForm: false }) return null;
        var words = (entrypoint?.Exec
            ?? ImmutableArray<JsonStringSyntax>.Empty).AddRange(cmd?.Exec ?? ImmutableArray<JsonStringSyntax>.Empty);
        if (words.IsEmpty) return null;
        return new StartCommand(entrypoint is { Exec.IsEmpty: false } ? entrypoint : cmd!, words);
    }
}
