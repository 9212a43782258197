using System;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>The lines that go with an instruction when it is removed.</summary>
internal static class InstructionLines
{
    /// <summary>All its lines, and the empty ones after it where others are before it.</summary>
    public static TextSpan Of(TextSpan instruction, SourceText source)
    {
        var first = source.GetLine(instruction.Start);
        var last = source.GetLine(Math.Max(instruction.Start, instruction.End - 1));
        if (first == 0 || IsBlank(first - 1, source))
            while (IsBlank(last + 1, source)) last++;
        return TextSpan.FromBounds(source.GetLineSpan(first).Start, EndOfLine(last, source));
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
