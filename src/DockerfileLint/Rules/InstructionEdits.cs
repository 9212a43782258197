using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>Removes or inserts whole instructions.</summary>
internal static class InstructionEdits
{
    /// <summary>Removes the lines of an instruction.</summary>
    public static TextChange Delete(SourceText source, InstructionSyntax instruction)
    {
        var start = LineStart(source, instruction);
        var last = source.GetLine(System.Math.Max(start, instruction.Span.End - 1));
        var end = last + 1 < source.LineCount ? source.GetLineSpan(last + 1).Start : source.Length;
        return new TextChange(source.Path, TextSpan.FromBounds(start, end), "");
    }

    /// <summary>Puts lines before an instruction; <paramref name="lines"/> are without line ends.</summary>
    public static TextChange InsertBefore(SourceText source, InstructionSyntax instruction, params string[] lines) =>
        new(source.Path, new TextSpan(LineStart(source, instruction), 0), string.Join(source.NewLine, lines) + source.NewLine);

    /// <summary>Inserts lines after an instruction; <paramref name="lines"/> are without line ends.</summary>
    public static TextChange InsertAfter(SourceText source, InstructionSyntax instruction, params string[] lines) =>
        new(source.Path, new TextSpan(instruction.Span.End, 0), source.NewLine + string.Join(source.NewLine, lines));

    private static int LineStart(SourceText source, InstructionSyntax instruction) => source.GetLineSpan(source.GetLine(instruction.Span.Start)).Start;
}
