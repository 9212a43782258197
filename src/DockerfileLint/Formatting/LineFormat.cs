using System.Collections.Generic;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>
/// Spaces at the ends of lines, empty lines between instructions, and the end of the file. Heredocs, directives and
/// what could not be read stay as they are.
/// </summary>
internal static class LineFormat
{
    public static void Apply(FormatContext context)
    {
        if (context.Options.TrimTrailingWhitespace) TrimLines(context);
        Separate(context);
    }

    private static void TrimLines(FormatContext context)
    {
        var source = context.Source;
        var kept = Kept(context.Syntax);
        var next = 0;
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            while (next < kept.Count && kept[next].End < span.Start) next++;
            // A line that touches one of them is not looked at, nor is one with a stray carriage return.
            if (next < kept.Count && kept[next].Start <= span.End) continue;
            var end = span.End;
            while (end > span.Start && source.Text[end - 1] is ' ' or '\t') end--;
            if (end < span.End && (end == span.Start || source.Text[end - 1] != '\r'))
                context.Changes.Replace(end, span.End, "");
        }
    }

    /// <summary>The spans of lines that stay as they are, in order.</summary>
    private static List<TextSpan> Kept(DockerfileSyntax syntax)
    {
        var kept = new List<TextSpan>();
        foreach (var directive in syntax.Directives) kept.Add(directive.Span);
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is UnknownInstructionSyntax) kept.Add(instruction.Span);
            var inner = instruction is OnbuildSyntax onbuild ? onbuild.Trigger : instruction;
            foreach (var heredoc in inner.Heredocs) kept.Add(heredoc.Span);
        }

        kept.Sort();
        return kept;
    }

    /// <summary>One empty line at most between two things, none at the ends of the file.</summary>
    private static void Separate(FormatContext context)
    {
        var source = context.Source;
        var last = -1;
        foreach (var node in context.Syntax.ChildNodes())
        {
            var first = source.GetLine(node.Span.Start);
            if (first <= last) continue;
            if (last >= 0 || IsFreeToMove(node, source)) RemoveLines(last < 0 ? 0 : last + 2, first, context);
            else RemoveLines(1, first, context);
            if (node is CommentSyntax comment) Outdent(comment, context);
            last = node is InstructionSyntax instruction ? LastLine(instruction, context) : first;
        }

        if (last >= 0 && last < source.LineCount) EndFile(last, context);
    }

    /// <summary>
    /// A comment between instructions starts its line, as they do; above the first one it could become a directive, and
    /// an empty one means something else there.
    /// </summary>
    private static void Outdent(CommentSyntax comment, FormatContext context)
    {
        var instructions = context.Syntax.Instructions;
        if (instructions.IsEmpty || comment.Span.Start < instructions[0].Span.Start || comment.Text.Length == 0) return;
        var start = context.LineStart(comment.Span.Start);
        if (context.IsBlank(start, comment.Span.Start)) context.Changes.Replace(start, comment.Span.Start, "");
    }

    /// <summary>A comment that is moved to the first line may become a directive.</summary>
    private static bool IsFreeToMove(SyntaxNode node, SourceText source) =>
        node is InstructionSyntax
            || node is CommentSyntax && source.ToString(node.Span) is var text
                && text.IndexOf('=') < 0
                && !text.StartsWith("#!", System.StringComparison.Ordinal);

    private static void RemoveLines(int from, int to, FormatContext context)
    {
        if (from >= to) return;
        var source = context.Source;
        context.Changes.Replace(source.GetLineSpan(from).Start, source.GetLineSpan(to).Start, "");
    }

    /// <summary>
    /// The last line of an instruction with its heredocs; the number of lines where the file ends within it.
    /// </summary>
    private static int LastLine(InstructionSyntax instruction, FormatContext context)
    {
        var source = context.Source;
        var last = source.GetLine(System.Math.Max(instruction.Span.Start, instruction.Span.End - 1));
        var inner = instruction is OnbuildSyntax onbuild ? onbuild.Trigger : instruction;
        if (!inner.Heredocs.IsEmpty) return last;
        var span = source.GetLineSpan(last);
        return ContinuationBlock.EscapeIn(source, span, context.Syntax.EscapeCharacter) < 0 ? last : source.LineCount;
    }

    private static void EndFile(int last, FormatContext context)
    {
        var source = context.Source;
        if (last + 1 < source.LineCount)
            context.Changes.Replace(source.GetLineSpan(last + 1).Start, source.Length, "");
        else if (context.Options.InsertFinalNewline)
            context.Changes.Replace(source.Length, source.Length, context.NewLineAt(source.Length));
    }
}
