using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Formatting;

/// <summary>
/// The indentation of the lines of an instruction: its statements get one level, and what is deeper stays deeper. An
/// instruction whose least indented line has one level stays as it is, alignments included.
/// </summary>
internal sealed class IndentedLines
{
    // A larger step between two levels aligns a line with something above it, and is kept.
    private const int AlignmentStep = 8;

    private readonly ContinuationBlock block;
    private readonly Indentation indentation;
    private readonly Dictionary<int, string> texts = [];

    private IndentedLines(ContinuationBlock block, Indentation indentation)
    {
        this.block = block;
        this.indentation = indentation;
    }

    public static IndentedLines Of(ContinuationBlock block, Indentation indentation)
    {
        var result = new IndentedLines(block, indentation);
        var lines = block.Lines.Where(static line => line.Kind is not ContinuationLineKind.Fixed).ToList();
        if (lines.Exists(static line => line.Kind != ContinuationLineKind.Comment) && !result.IsInStyle(lines))
            result.Indent(lines);
        return result;
    }

    /// <summary>The whitespace at the start of a line; what is there where it isn't changed.</summary>
    public string TextOf(int line) =>
        texts.TryGetValue(line, out var text) ? text : Original(line);

    /// <summary>The whitespace at the start of a line in the file.</summary>
    public string Original(int line)
    {
        var source = block.Instruction.Source;
        var span = source.GetLineSpan(line);
        var end = span.Start;
        while (end < span.End && source.Text[end] is ' ' or '\t') end++;
        return source.Text.Substring(span.Start, end - span.Start);
    }

    public void Apply(FormatContext context)
    {
        foreach (var line in block.Lines)
            if (texts.TryGetValue(line.Number, out var text))
                context.Changes.Replace(line.Start, line.TextStart, text);
    }

    private bool IsInStyle(List<ContinuationLine> lines)
    {
        var least = int.MaxValue;
        foreach (var line in lines)
        {
            if (line.Kind == ContinuationLineKind.Comment) continue;
            if (!IsWritten(line)) return false;
            least = Math.Min(least, ColumnOf(line));
        }

        return least == indentation.Size;
    }

    /// <summary>Whether a line is indented by what the style writes: tabs before spaces, or spaces alone.</summary>
    private bool IsWritten(ContinuationLine line)
    {
        var text = block.Instruction.Source.Text;
        var i = line.Start;
        if (indentation.UseTabs) while (i < line.TextStart && text[i] == '\t') i++;
        while (i < line.TextStart && text[i] == ' ') i++;
        return i == line.TextStart && (!indentation.UseTabs || i == line.Start || text[line.Start] == '\t');
    }

    private int ColumnOf(ContinuationLine line) =>
        indentation.Column(block.Instruction.Source, line.Start, line.TextStart);

    private void Indent(List<ContinuationLine> lines)
    {
        var floor = Floor(lines);
        for (var start = 0; start < lines.Count;)
        {
            var end = EndOfStatement(lines, start);
            Indent(lines.GetRange(start, end - start), floor);
            start = end;
        }
    }

    /// <summary>The next line that begins a statement, or a comment above it; the end where there is none.</summary>
    private static int EndOfStatement(List<ContinuationLine> lines, int start)
    {
        var end = start;
        while (end < lines.Count && lines[end].Kind == ContinuationLineKind.Comment) end++;
        for (var i = end + 1; i < lines.Count; i++)
        {
            if (lines[i].Kind == ContinuationLineKind.Comment) continue;
            if (lines[i].Kind == ContinuationLineKind.Inner) end = i;
            else return end + 1;
        }

        return lines.Count;
    }

    private void Indent(List<ContinuationLine> lines, int floor)
    {
        var code = lines.Where(static line => line.Kind != ContinuationLineKind.Comment);
        var levels = Levels(
            code.Select(line => Column(line, floor)).Append(floor).Distinct().OrderBy(static column => column));
        var next = indentation.Size;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var column = ColumnOf(lines[i]);
            if (lines[i].Kind != ContinuationLineKind.Comment) next = levels[Column(lines[i], floor)];
            // A comment at the start of its line is meant to be there.
            else if (column == 0) continue;
            texts[lines[i].Number] = indentation.Write(
                lines[i].Kind == ContinuationLineKind.Comment && levels.TryGetValue(column, out var level)
                    ? level
                    : next);
        }
    }

    /// <summary>The column of a line, where all statements are at that of most of them.</summary>
    private int Column(ContinuationLine line, int floor) =>
        line.Kind == ContinuationLineKind.Statement ? floor : Math.Max(floor, ColumnOf(line));

    /// <summary>The column of most statements; the least one of all lines where there are none.</summary>
    private int Floor(List<ContinuationLine> lines)
    {
        var statements = lines.Where(static line => line.Kind == ContinuationLineKind.Statement).ToList();
        if (statements.Count == 0)
            return lines.Where(static line => line.Kind != ContinuationLineKind.Comment).Min(ColumnOf);
        return statements.GroupBy(ColumnOf).OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key).First().Key;
    }

    /// <summary>The new column of each old one.</summary>
    private Dictionary<int, int> Levels(IEnumerable<int> columns)
    {
        var levels = new Dictionary<int, int>();
        var (last, level) = (-1, 0);
        foreach (var column in columns)
        {
            var step = column - last;
            if (last < 0) level = indentation.Size;
            else if (step > AlignmentStep) level += step;
            // A column more or less is a slip.
            else if (step > 1) level += indentation.Size;
            levels[column] = level;
            last = column;
        }

        return levels;
    }
}
