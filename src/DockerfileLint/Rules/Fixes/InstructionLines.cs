using System;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>The lines that go with an instruction when it is removed.</summary>
internal static class InstructionLines
{
    /// <summary>
    /// All its lines, the comments right above it where nothing follows that they could be about, and the empty lines
    /// after it where others are before it.
    /// </summary>
    public static TextSpan Of(InstructionSyntax instruction, SourceText source)
    {
        var span = instruction.Span;
        var first = source.GetLine(span.Start);
        var last = source.GetLine(Math.Max(span.Start, span.End - 1));
        if (last + 1 >= source.LineCount || IsBlank(last + 1, source)) first = FirstAbove(instruction, first, source);
        if (first == 0 || IsBlank(first - 1, source))
            while (IsBlank(last + 1, source)) last++;
        return TextSpan.FromBounds(source.GetLineSpan(first).Start, EndOfLine(last, source));
    }

    /// <summary>The first line of the comments right above an instruction.</summary>
    private static int FirstAbove(InstructionSyntax instruction, int line, SourceText source)
    {
        if (BoundComments.AreAbove(instruction)) return line;
        for (var i = instruction.LeadingComments.Length - 1; i >= 0; i--)
        {
            if (source.GetLine(instruction.LeadingComments[i].Span.Start) != line - 1) break;
            line--;
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
