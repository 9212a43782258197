using System;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules;

/// <summary>Comments that mean something where they are, and something else in the chain of a RUN.</summary>
internal static class BoundComments
{
    private static readonly string[] Keywords = ["RUN ", "ENV ", "COPY ", "ADD ", "ARG ", "USER ", "WORKDIR "];

    // They count only right above the instruction.
    private static readonly string[] ForLinters = ["dockerfile-lint ", "hadolint ", "check="];

    /// <summary>Whether an instruction is commented out above another, or a comment there is for a linter.</summary>
    public static bool AreAbove(InstructionSyntax instruction)
    {
        foreach (var comment in instruction.LeadingComments)
            if (IsBound(comment)) return true;
        return false;
    }

    /// <summary>Whether a comment is a commented-out instruction, or is for a linter.</summary>
    public static bool IsBound(CommentSyntax comment)
    {
        var text = comment.Source.ToString(comment.Span).TrimStart('#', ' ', '\t');
        return Array.Exists(Keywords, word => text.StartsWith(word, StringComparison.Ordinal))
            || Array.Exists(ForLinters, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
