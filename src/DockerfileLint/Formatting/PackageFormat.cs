using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>
/// Sorts the packages of installations, and writes one a line where they are on several lines or on a long one. A list
/// with a comment or an empty line in it stays as it is.
/// </summary>
internal sealed class PackageFormat
{
    private readonly ContinuationBlock block;
    private readonly IndentedLines lines;
    private readonly Indentation indentation;
    private readonly FormatContext context;
    private readonly ShellScript script;
    // Where the operators between the commands of the script are.
    private readonly HashSet<int> operators;
    private readonly bool endsLinesWithOperators;
    private readonly ContinuationLine? firstStatement;
    // What the rest of a line is indented by that was moved to a line of its own.
    private readonly Dictionary<int, string> moved = [];

    private PackageFormat(
        ContinuationBlock block,
        ShellScript script,
        IndentedLines lines,
        Indentation indentation,
        FormatContext context)
    {
        this.block = block;
        this.script = script;
        this.lines = lines;
        this.indentation = indentation;
        this.context = context;
        operators = [.. script.Body.Items.Where(static item => item.OperatorRange.Length > 0)
            .Select(item => script.Text.ToSource(item.OperatorRange.Start))];
        endsLinesWithOperators = operators.Any(EndsLine);
        foreach (var line in block.Lines)
            if (firstStatement is null && line.Kind == ContinuationLineKind.Statement) firstStatement = line;
    }

    private SourceText Source => context.Source;

    public static void Apply(
        ContinuationBlock block, IndentedLines lines, Indentation indentation, FormatContext context)
    {
        if (block.Instruction is not Syntax.RunSyntax || block.Script is not { HasHeredoc: false } script) return;
        if (!context.Options.SortPackages && !context.Options.WrapPackages) return;
        var format = new PackageFormat(block, script, lines, indentation, context);
        foreach (var list in PackageLists.Of(script)) format.Apply(list);
    }

    private void Apply(PackageList list)
    {
        if (!HasWordsAlone(list)) return;
        var sorted = list.Packages.Select(static word => word.Text).ToList();
        if (context.Options.SortPackages) sorted.Sort(PackageLists.Compare);
        var command = Source.GetLine(list.Before.Span.End - 1);
        var last = Source.GetLine(list.Packages[list.Packages.Length - 1].Span.Start);
        if (context.Options.WrapPackages && (last > command || IsLong(command))) Wrap(list, sorted, command);
        else Exchange(list, sorted);
    }

    private bool IsLong(int line)
    {
        var added = Source.GetLine(block.Instruction.Span.Start) == line
            ? 0
            : lines.TextOf(line).Length - lines.Original(line).Length;
        return context.Options.MaxLineLength > 0
            && Source.GetLineSpan(line).Length + added > context.Options.MaxLineLength;
    }

    /// <summary>Writes the packages into the places of the others, with one space between those of a line.</summary>
    private void Exchange(PackageList list, List<string> sorted)
    {
        for (var i = 0; i < sorted.Count; i++)
        {
            var span = list.Packages[i].Span;
            // A word may be split by a line break; its place holds another one as well.
            context.Changes.Replace(span.Start, span.End, sorted[i]);
            var end = (i == 0 ? list.Before : list.Packages[i - 1]).Span.End;
            if (context.IsBlank(end, span.Start)) context.Changes.Replace(end, span.Start, " ");
        }
    }

    /// <summary>Whether there is neither a comment nor an empty line between the packages.</summary>
    private bool HasWordsAlone(PackageList list)
    {
        var text = Source.Text;
        for (var i = 0; i < list.Packages.Length; i++)
        {
            var before = i == 0 ? list.Before : list.Packages[i - 1];
            var breaks = 0;
            for (var at = before.Span.End; at < list.Packages[i].Span.Start; at++)
            {
                if (text[at] == '\n') breaks++;
                else if (text[at] == '#') return false;
            }

            if (breaks > 1 || list.Packages[i].Span.Length != list.Packages[i].Range.Length) return false;
        }

        return true;
    }

    private void Wrap(PackageList list, List<string> sorted, int command)
    {
        var first = Source.GetLine(list.Packages[0].Span.Start);
        var end = list.Packages[list.Packages.Length - 1].Span.End;
        var indent = IndentOf(list, command);
        var lineBreak = $"{context.Syntax.EscapeCharacter}{context.NewLineAt(list.Before.Span.End)}";
        var column = EscapeColumn(list, command);
        if (column > 0) column = Math.Max(column, indent.Length + sorted.Max(static package => package.Length) + 1);
        var text = new StringBuilder();
        // The break before the first package is written only where there is none.
        if (first == command) text.Append(' ').Append(lineBreak);
        for (var i = 0; i < sorted.Count; i++)
        {
            text.Append(indent).Append(sorted[i]);
            if (i == sorted.Count - 1) break;
            text.Append(' ', Math.Max(1, column - indent.Length - sorted[i].Length)).Append(lineBreak);
        }

        var from = first == command ? list.Before.Span.End : Source.GetLineSpan(first).Start;
        context.Changes.Replace(from, end, text.ToString());
        if (column > 0) AlignLast(end, column - indent.Length - sorted[sorted.Count - 1].Length);
        WrapRest(end, command, " " + lineBreak);
    }

    private void AlignLast(int end, int spaces)
    {
        var line = Source.GetLineSpan(Source.GetLine(end));
        var escape = SkipBlank(end, line.End);
        if (IsEscape(escape, line)) context.Changes.Replace(end, escape, new string(' ', Math.Max(1, spaces)));
    }

    /// <summary>The next command of the chain begins on a line of its own.</summary>
    private void WrapRest(int end, int command, string lineBreak)
    {
        var number = Source.GetLine(end);
        var line = Source.GetLineSpan(number);
        var at = SkipBlank(end, line.End);
        if (at + 1 >= line.End || !operators.Contains(at)) return;
        var isChain = Source.Text[at] == '&' && Source.Text[at + 1] == '&';
        if (!isChain && Source.Text[at] != ';') return;
        var after = isChain ? at + 2 : at + 1;
        var next = SkipBlank(after, line.End);
        // What only a line break follows is in the style of the file.
        if (next == line.End || IsEscape(next, line))
        {
            if (isChain && at > end) context.Changes.Replace(end, at, " ");
            return;
        }

        var indent = StatementIndent(command);
        moved[number] = indent;
        if (isChain && !endsLinesWithOperators) context.Changes.Replace(end, at, lineBreak + indent);
        else context.Changes.Replace(after, next, lineBreak + indent);
    }

    private int SkipBlank(int start, int end)
    {
        while (start < end && Source.Text[start] is ' ' or '\t') start++;
        return start;
    }

    private bool IsEscape(int offset, TextSpan line) =>
        offset == ContinuationBlock.EscapeIn(Source, line, context.Syntax.EscapeCharacter);

    /// <summary>Whether an operator is <c>&amp;&amp;</c> at the end of a line.</summary>
    private bool EndsLine(int at)
    {
        var line = Source.GetLineSpan(Source.GetLine(at));
        return Source.Text[at] == '&' && at + 2 < line.End && IsEscape(SkipBlank(at + 2, line.End), line);
    }

    /// <summary>The indentation of the commands of the script that begin a line.</summary>
    private string StatementIndent(int command)
    {
        if (firstStatement is { } line) return lines.TextOf(line.Number);
        return command == Source.GetLine(block.Instruction.Span.Start)
            ? indentation.Write(indentation.Size)
            : lines.TextOf(command);
    }

    /// <summary>The indentation of the packages: of the first one that begins a line, or one level more.</summary>
    private string IndentOf(PackageList list, int command)
    {
        var isMoved = moved.TryGetValue(command, out var indent);
        var isFirst = !isMoved && command == Source.GetLine(block.Instruction.Span.Start);
        var outer = isMoved ? indent! : isFirst ? "" : lines.TextOf(command);
        var inner = outer + indentation.Write(indentation.Size);
        // Those that are aligned with a package after the command lose it.
        if (Source.GetLine(list.Packages[0].Span.Start) == command) return inner;
        foreach (var package in list.Packages)
        {
            var line = Source.GetLine(package.Span.Start);
            if (!context.IsBlank(Source.GetLineSpan(line).Start, package.Span.Start)) continue;
            return lines.TextOf(line) is var found && found.Length > outer.Length ? found : inner;
        }

        return inner;
    }

    /// <summary>The column at which all lines of the list are continued, where that is aligned; else 0.</summary>
    private int EscapeColumn(PackageList list, int command)
    {
        var (column, isAligned, count) = (-1, false, 0);
        var last = Source.GetLine(list.Packages[list.Packages.Length - 1].Span.Start);
        for (var number = command + 1; number <= last; number++)
        {
            var line = Source.GetLineSpan(number);
            var escape = ContinuationBlock.EscapeIn(Source, line, context.Syntax.EscapeCharacter);
            if (escape < 0) continue;
            if (column >= 0 && column != escape - line.Start) return 0;
            column = escape - line.Start;
            isAligned |= escape > line.Start + 1 && Source.Text[escape - 2] == ' ';
            count++;
        }

        return isAligned && count > 1 ? column : 0;
    }
}
