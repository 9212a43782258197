using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Speed;

/// <summary>The lines of an instruction that goes elsewhere, with the comments right above it.</summary>
internal static class MovedLines
{
    /// <summary>What is removed: the lines, and empty ones after them where others are before them.</summary>
    public static TextSpan SpanOf(InstructionSyntax instruction, SourceText source) =>
        InstructionLines.From(First(instruction, source), instruction, source);

    /// <summary>What is written elsewhere, without a line end.</summary>
    public static string TextOf(InstructionSyntax instruction, SourceText source) => source.ToString(
        TextSpan.FromBounds(source.GetLineSpan(First(instruction, source)).Start, instruction.Span.End));

    private static int First(InstructionSyntax instruction, SourceText source)
    {
        var line = source.GetLine(instruction.Span.Start);
        for (var i = instruction.LeadingComments.Length - 1; i >= 0; i--, line--)
            if (source.GetLine(instruction.LeadingComments[i].Span.Start) != line - 1) break;
        return line;
    }
}
