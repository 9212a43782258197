using System;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>The lines that go with an instruction when it is removed.</summary>
internal static class InstructionLines
{
    /// <summary>
    /// All its lines, the comments right above it that are about it alone, and the empty lines after it where others
    /// are before it.
    /// </summary>
    public static TextSpan Of(InstructionSyntax instruction, SourceText source)
    {
        var span = instruction.Span;
        var last = source.GetLine(Math.Max(span.Start, span.End - 1));
        var isAlone = last + 1 >= source.LineCount || IsBlank(last + 1, source);
        return From(FirstAbove(instruction, isAlone, source), last, source);
    }

    /// <summary>All lines from a first one above an instruction, and the empty ones as above.</summary>
    public static TextSpan From(int first, InstructionSyntax instruction, SourceText source) =>
        From(first, source.GetLine(Math.Max(instruction.Span.Start, instruction.Span.End - 1)), source);

    private static TextSpan From(int first, int last, SourceText source)
    {
        if (first == 0 || IsBlank(first - 1, source))
            while (IsBlank(last + 1, source)) last++;
        return TextSpan.FromBounds(source.GetLineSpan(first).Start, EndOfLine(last, source));
    }

    /// <summary>
    /// The first line of what is about an instruction alone: any comment right above it, where nothing follows that
    /// this could be about, too.
    /// </summary>
    private static int FirstAbove(InstructionSyntax instruction, bool isAlone, SourceText source)
    {
        var line = source.GetLine(instruction.Span.Start);
        for (var i = instruction.LeadingComments.Length - 1; i >= 0; i--, line--)
        {
            var comment = instruction.LeadingComments[i];
            if (source.GetLine(comment.Span.Start) != line - 1) break;
            if (!BoundComments.IsForLinter(comment) && (!isAlone || BoundComments.IsOfFile(comment))) break;
        }

        return line;
    }

    private static int EndOfLine(int line, SourceText source) =>
        line + 1 < source.LineCount ? source.GetLineSpan(line + 1).Start : source.Length;

    private static bool IsBlank(int line, SourceText source)
    {
        if (line >= source.LineCount) return false;
        var span = source.GetLineSpan(line);
        return source.Text.AsSpan(span.Start, span.Length).Trim().IsEmpty;
    }
}
