using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>Looks in the continued lines of instructions for instructions that they have swallowed.</summary>
internal static class SwallowedInstructions
{
    /// <summary>Those of a file, in the order of the text.</summary>
    public static ImmutableArray<SwallowedInstruction> Find(DockerfileSyntax syntax)
    {
        var found = ImmutableArray.CreateBuilder<SwallowedInstruction>();
        foreach (var instruction in syntax.Instructions)
            if (instruction.Line.IsJoined && MayHave(instruction)) Add(instruction, syntax.EscapeCharacter, found);
        return found.ToImmutable();
    }

    /// <summary>Whether a line after the first one begins as an instruction does: hardly any does.</summary>
    private static bool MayHave(InstructionSyntax instruction)
    {
        var source = instruction.Source;
        var last = source.GetLine(instruction.Line.SourceSpan.End);
        for (var i = source.GetLine(instruction.Line.SourceSpan.Start) + 1; i <= last; i++)
        {
            var span = source.GetLineSpan(i);
            if (InstructionStart.LengthAt(source.Text.AsSpan(span.Start, span.Length).TrimStart(" \t".AsSpan())) > 0)
                return true;
        }

        return false;
    }

    private static void Add(
        InstructionSyntax instruction, char escape, ImmutableArray<SwallowedInstruction>.Builder found)
    {
        var source = instruction.Source;
        var line = instruction.Line.SourceSpan;
        var last = source.GetLine(line.End);
        var first = source.GetLine(line.Start);
        var quotes = new QuoteState(escape);
        var continued = quotes.Read(source.Text.AsSpan(0, source.GetLineSpan(first).End), line.Start);
        for (var i = first + 1; i <= last && continued >= 0; i++)
        {
            var span = source.GetLineSpan(i);
            var text = source.Text.AsSpan(0, span.End);
            var start = span.Start;
            while (start < text.Length && text[start] is ' ' or '\t') start++;
            if (start == text.Length || text[start] == '\r' || text[start] == '#') continue;
            var length = quotes.IsOpen ? 0 : InstructionStart.LengthAt(text.Slice(start));
            if (length > 0 && !IsExpected(instruction, start))
                found.Add(new SwallowedInstruction(
                    new TextSpan(continued, 1), new TextSpan(start, length), instruction.Span.End));
            continued = quotes.Read(text, start);
        }
    }

    /// <summary>Whether an instruction continues with the keyword of another, as HEALTHCHECK does with CMD.</summary>
    private static bool IsExpected(InstructionSyntax instruction, int start) =>
        instruction.Kind is InstructionKind.Healthcheck or InstructionKind.Onbuild
            && instruction.Arguments.SourceSpan.Start >= start;
}
