using System;

namespace DockerfileLint.Syntax;

/// <summary>Comments that mean something where they are, and something else in the chain of a RUN.</summary>
internal static class BoundComments
{
    private static readonly string[] Keywords = ["RUN ", "ENV ", "COPY ", "ADD ", "ARG ", "USER ", "WORKDIR "];

    private const int LineLength = 10;

    // They count only right above the instruction.
    private static readonly string[] ForLinters = ["dockerfile-lint ", "hadolint ", "tally ", "check="];

    /// <summary>
    /// Whether an instruction is commented out above another, or a comment there is for a linter or the headline of a
    /// part of the file.
    /// </summary>
    public static bool AreAbove(InstructionSyntax instruction)
    {
        foreach (var comment in instruction.LeadingComments)
            if (IsForLinter(comment) || IsOfFile(comment)) return true;
        return false;
    }

    /// <summary>Whether a comment is for a linter.</summary>
    public static bool IsForLinter(CommentSyntax comment)
    {
        var text = TextOf(comment);
        return Array.Exists(ForLinters, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a comment is a commented-out instruction, or a line as around a headline.</summary>
    public static bool IsOfFile(CommentSyntax comment)
    {
        var text = TextOf(comment);
        return Array.Exists(Keywords, word => (text + " ").StartsWith(word, StringComparison.Ordinal))
            || comment.Span.Length >= LineLength && text.TrimStart('-', '=', '*', '#', '~', '_', ' ').Length == 0;
    }

    private static string TextOf(CommentSyntax comment) =>
        comment.Source.ToString(comment.Span).TrimStart('#', ' ', '\t').TrimEnd();
}
