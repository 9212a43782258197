using System;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Stages;

/// <summary>
/// The comment <c># hadolint shell=…</c>, or tally's: which shell the image has, for the instruction below it and
/// those that follow in the stage.
/// </summary>
internal static class ShellComment
{
    /// <summary>The shell that a comment above an instruction names; null where none does.</summary>
    public static string? Above(InstructionSyntax instruction)
    {
        if (instruction is FromSyntax) return null;
        string? found = null;
        foreach (var comment in instruction.LeadingComments) found = Read(comment) ?? found;
        return found;
    }

    private static string? Read(CommentSyntax comment)
    {
        if (HadolintComment.Shell(comment) is { } shell) return shell;
        if (LinterComment.After(comment, StringComparison.OrdinalIgnoreCase, "tally", "shell") is not { } start)
            return null;
        var end = start;
        while (end < comment.Span.End && comment.Source.Text[end] is not (' ' or '\t' or '\r' or '#')) end++;
        return end > start ? comment.Source.Text.Substring(start, end - start) : null;
    }
}
