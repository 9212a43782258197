using System.Collections.Immutable;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Stages;

/// <summary>The shell that runs shell-form commands.</summary>
/// <param name="Command">The program and its flags, to which the command is added.</param>
/// <param name="Kind">The language.</param>
/// <param name="Instruction">The SHELL that set it; null for the platform's default.</param>
internal sealed record ShellState(ImmutableArray<string> Command, ShellKind Kind, ShellSyntax? Instruction)
{
    /// <summary><c>/bin/sh -c</c>.</summary>
    public static ShellState Linux { get; } = new(["/bin/sh", "-c"], ShellKind.Posix, Instruction: null);

    /// <summary><c>cmd /S /C</c>.</summary>
    public static ShellState Windows { get; } = new(["cmd", "/S", "/C"], ShellKind.Cmd, Instruction: null);

    /// <summary>Whether the shell ends at the first command that fails: <c>-e</c>.</summary>
    public bool StopsOnError { get; init; }

    /// <summary>Whether a pipeline fails when any of its commands does: <c>-o pipefail</c>.</summary>
    public bool FailsOnPipe { get; init; }

    /// <summary>Whether it is the shell that the system has.</summary>
    public bool IsDefault => Instruction is null && !IsNamed;

    /// <summary>Whether a comment says that the image has this shell.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The shell that a comment names.</summary>
    internal static ShellState Named(string program) =>
        new([program, "-c"], ShellKinds.FromProgram(program), Instruction: null) { IsNamed = true };

    internal static ShellState From(ShellSyntax syntax)
    {
        var command = ImmutableArray.CreateBuilder<string>(syntax.Exec.Length);
        foreach (var part in syntax.Exec) command.Add(part.Value);
        var words = command.ToImmutable();
        var (stops, pipe) = ShellFlags(words);
        return new ShellState(
            words, ShellKinds.FromCommand(words), syntax) { StopsOnError = stops, FailsOnPipe = pipe };
    }

    private static (bool Stops, bool Pipe) ShellFlags(ImmutableArray<string> words)
    {
        bool stops = false, pipe = false;
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Length < 2 || word[0] != '-' || word[1] == '-') continue;
            stops |= word.IndexOf('e') > 0;
            if (word[word.Length - 1] != 'o' || i + 1 >= words.Length) continue;
            pipe |= words[i + 1] == "pipefail";
            stops |= words[i + 1] == "errexit";
            i++;
        }

        return (stops, pipe);
    }
}
