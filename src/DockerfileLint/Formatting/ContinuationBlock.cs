using System.Collections.Immutable;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>The lines of an instruction, and where in them nothing may change.</summary>
internal sealed class ContinuationBlock
{
    private ContinuationBlock(
        InstructionSyntax instruction, ShellScript? script, ImmutableArray<ContinuationLine> lines)
    {
        Instruction = instruction;
        Script = script;
        Lines = lines;
    }

    /// <summary>The instruction, or what ONBUILD triggers.</summary>
    public InstructionSyntax Instruction { get; }

    /// <summary>The script of a shell-form command where it is understood; null elsewhere.</summary>
    public ShellScript? Script { get; }

    /// <summary>The lines after the first one; none where their indentation can't be judged.</summary>
    public ImmutableArray<ContinuationLine> Lines { get; }

    public static ContinuationBlock Of(InstructionSyntax instruction, FormatContext context)
    {
        var inner = instruction is OnbuildSyntax onbuild ? onbuild.Trigger : instruction;
        var script = FormattedScript.Of(inner, context.Model);
        if (!CanIndent(inner, script)) return new(inner, script, ImmutableArray<ContinuationLine>.Empty);
        return new(inner, script, ReadLines(instruction, ClosedSpans.Of(inner, script), context));
    }

    /// <summary>
    /// Where the escape character is that continues a line, which may be followed by spaces; -1 where the line isn't
    /// continued.
    /// </summary>
    public static int EscapeIn(SourceText source, TextSpan line, char escape)
    {
        var text = source.Text;
        var end = line.End;
        while (end > line.Start && text[end - 1] is ' ' or '\t' or '\r') end--;
        if (end == line.Start || text[end - 1] != escape) return -1;
        return end - 1 > line.Start && text[end - 2] == escape ? -1 : end - 1;
    }

    private static bool CanIndent(InstructionSyntax instruction, ShellScript? script) => instruction switch
    {
        UnknownInstructionSyntax => false,
        HealthcheckSyntax { IsNone: true } => true,
        CommandFormSyntax => script is not null,
        TransferSyntax transfer => !transfer.IsJsonForm,
        VolumeSyntax volume => !volume.IsJsonForm,
        _ => true,
    };

    private static ImmutableArray<ContinuationLine> ReadLines(
        InstructionSyntax instruction, ClosedSpans closed, FormatContext context)
    {
        var source = context.Source;
        var first = source.GetLine(instruction.Span.Start);
        var last = source.GetLine(System.Math.Max(instruction.Span.Start, instruction.Line.SourceSpan.End - 1));
        if (first == last) return ImmutableArray<ContinuationLine>.Empty;
        var lines = ImmutableArray.CreateBuilder<ContinuationLine>(last - first);
        var isApart = EndsApart(source, source.GetLineSpan(first), context.Syntax.EscapeCharacter);
        for (var number = first + 1; number <= last; number++)
        {
            var span = source.GetLineSpan(number);
            var start = span.Start;
            while (start < span.End && source.Text[start] is ' ' or '\t') start++;
            // What follows an empty line was most likely not meant to belong here.
            if (IsEmpty(source, start, span.End)) break;
            if (source.Text[start] == '#')
            {
                lines.Add(new ContinuationLine(number, span.Start, start, ContinuationLineKind.Comment));
                continue;
            }

            var kind = isApart || start > span.Start ? closed.KindAt(start) : ContinuationLineKind.Fixed;
            lines.Add(new ContinuationLine(number, span.Start, start, kind));
            isApart = EndsApart(source, span, context.Syntax.EscapeCharacter);
        }

        return lines.ToImmutable();
    }

    private static bool IsEmpty(SourceText source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Text[start])) start++;
        return start == end;
    }

    /// <summary>Whether a space ends the text of a line, so that the next line begins a word in any case.</summary>
    private static bool EndsApart(SourceText source, TextSpan line, char escape)
    {
        var end = EscapeIn(source, line, escape);
        return end > line.Start && source.Text[end - 1] is ' ' or '\t';
    }
}
