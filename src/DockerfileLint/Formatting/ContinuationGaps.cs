using System.Collections.Generic;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>
/// The whitespace between the words of an instruction and the escape characters that continue its lines: one space,
/// unless the escape character is aligned with that of another line.
/// </summary>
internal sealed class ContinuationGaps(InstructionSyntax instruction, FormatContext context)
{
    private readonly List<TextSpan> wide = [];

    /// <summary>Takes over what follows a word, where it is more than a space and the line is continued.</summary>
    public void Add(int end)
    {
        var escape = EscapeIn(context.Source.GetLine(end));
        if (escape <= end || !context.IsBlank(end, escape)) return;
        if (escape > end + 1 || context.Source.Text[end] != ' ') wide.Add(TextSpan.FromBounds(end, escape));
    }

    public void Apply()
    {
        if (wide.Count == 0) return;
        var columns = Columns();
        foreach (var gap in wide)
            if (columns[ColumnOf(gap.End)] == 1) context.Changes.Replace(gap.Start, gap.End, " ");
    }

    /// <summary>How many lines of the instruction are continued at each column.</summary>
    private Dictionary<int, int> Columns()
    {
        var columns = new Dictionary<int, int>();
        var last = context.Source.GetLine(instruction.Line.SourceSpan.End);
        for (var line = context.Source.GetLine(instruction.Span.Start); line <= last; line++)
        {
            if (EscapeIn(line) is not (>= 0 and var escape)) continue;
            var column = ColumnOf(escape);
            columns[column] = columns.TryGetValue(column, out var count) ? count + 1 : 1;
        }

        return columns;
    }

    private int ColumnOf(int offset) => offset - context.LineStart(offset);

    private int EscapeIn(int line) => ContinuationBlock.EscapeIn(
        context.Source, context.Source.GetLineSpan(line), context.Syntax.EscapeCharacter);
}
