using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// Cuts the file into instruction lines: continuations joined, comments and empty lines inside them removed, heredocs
/// included. Comments are collected on the way.
/// </summary>
internal sealed class LogicalLines
{
    private readonly SourceText source;
    private readonly string text;
    private readonly CancellationToken cancellation;
    private readonly DirectiveReader directives;
    private readonly List<SyntaxError> errors;
    private readonly HeredocReader heredocs;
    private readonly LineJoiner joiner;
    private readonly ImmutableArray<CommentSyntax>.Builder comments = ImmutableArray.CreateBuilder<CommentSyntax>();
    private readonly List<CommentSyntax> leading = [];
    private int position;
    private bool isFirst = true;

    public LogicalLines(
        SourceText source, DirectiveReader directives, List<SyntaxError> errors, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        this.source = source;
        this.directives = directives;
        this.errors = errors;
        text = source.Text;
        heredocs = new HeredocReader(source, errors);
        joiner = new LineJoiner(source);
    }

    /// <summary>The comments met so far.</summary>
    public ImmutableArray<CommentSyntax> Comments => comments.ToImmutable();

    /// <summary>The next instruction; null at the end of the file.</summary>
    public InstructionLine? Next()
    {
        while (position < text.Length)
        {
            var line = ReadLine();
            var start = Blanks.SkipSpaces(text.AsSpan(0, line.End), line.Start);
            if (start == line.End) continue;
            if (text[start] != '#') return ReadInstruction(line with { Start = start });
            AddComment(line, start, isLeading: true);
        }

        return null;
    }

    private InstructionLine ReadInstruction(PhysicalLine line)
    {
        joiner.Clear();
        TextSpan? empty = null;
        var isContinued = AddPiece(line);
        while (isContinued && position < text.Length)
        {
            var next = ReadLine();
            var start = Blanks.SkipSpaces(text.AsSpan(0, next.End), next.Start);
            if (start == next.End) empty ??= TextSpan.FromBounds(next.Start, next.End);
            else if (text[start] == '#') AddComment(next, start, isLeading: false);
            else isContinued = AddPiece(next);
        }

        var instruction = new InstructionLine(joiner.Join(), directives.Escape, errors, cancellation)
        {
            Comments = TakeLeading(),
            EmptyContinuation = empty,
            IsFirst = isFirst,
        };
        isFirst = false;
        position = heredocs.Read(instruction, position);
        return instruction;
    }

    private PhysicalLine ReadLine()
    {
        cancellation.ThrowIfCancellationRequested();
        var line = PhysicalLine.At(text, position);
        position = line.Next;
        LineLimit.Check(text, line, errors);
        return line;
    }

    /// <summary>Adds a line without its continuation character; tells whether it had one.</summary>
    private bool AddPiece(in PhysicalLine line)
    {
        var end = line.End;
        while (end > line.Start && text[end - 1] is ' ' or '\t') end--;
        var escape = end - 1;
        var isContinued = escape >= line.Start
            && text[escape] == directives.Escape
            && (escape == line.Start || text[escape - 1] != directives.Escape);
        joiner.Add(line.Start, isContinued ? escape : line.End);
        return isContinued;
    }

    private void AddComment(in PhysicalLine line, int start, bool isLeading)
    {
        if (directives.IsDirective(start)) return;
        var isIndented = start > line.Start;
        var comment = new CommentSyntax(source, TextSpan.FromBounds(start, line.End), isIndented);
        comments.Add(comment);
        if (!isLeading || start < directives.End) return;
        if (!isIndented && Blanks.SkipSpaces(text.AsSpan(0, line.End), start + 1) == line.End) leading.Clear();
        else leading.Add(comment);
    }

    private ImmutableArray<CommentSyntax> TakeLeading()
    {
        if (leading.Count == 0) return ImmutableArray<CommentSyntax>.Empty;
        var taken = leading.ToImmutableArray();
        leading.Clear();
        return taken;
    }
}
