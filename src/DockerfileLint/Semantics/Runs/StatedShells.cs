using System;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>
/// Follows the comments <c># hadolint shell=NAME</c> from instruction to instruction: each holds up to the next SHELL
/// or FROM.
/// </summary>
internal sealed class StatedShells
{
    private const string Program = "hadolint";
    private const string Key = "shell=";

    /// <summary>The shell that a comment states; null where none does.</summary>
    public ShellDialect? Current { get; private set; }

    /// <summary>Goes on to an instruction, with the comments above it.</summary>
    public void Enter(InstructionSyntax instruction)
    {
        if (instruction is FromSyntax) Current = null;
        foreach (var comment in instruction.LeadingComments)
            if (Read(comment) is { } stated) Current = stated;
        if (instruction is ShellSyntax) Current = null;
    }

    private static ShellDialect? Read(CommentSyntax comment)
    {
        if (comment.Span.Length < Program.Length + Key.Length) return null;
        var text = comment.Text;
        if (!text.StartsWith(Program, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = text.Substring(Program.Length).TrimStart();
        if (!rest.StartsWith(Key, StringComparison.OrdinalIgnoreCase)) return null;
        var words = rest.Substring(Key.Length).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : ShellDialects.FromProgram(words[0]);
    }
}
