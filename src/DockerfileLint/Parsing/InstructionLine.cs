using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// One instruction as the pre-pass cuts it: its joined line, what belongs to it, and where its errors go.
/// </summary>
internal sealed class InstructionLine(
    LogicalText text, char escape, List<SyntaxError> errors, CancellationToken cancellation)
{
    /// <summary>The joined line, trimmed.</summary>
    public LogicalText Text { get; } = text;

    /// <summary>The escape character in force.</summary>
    public char Escape { get; } = escape;

    /// <summary>One line can be the whole file, so whoever reads its words asks this at each of them.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    public ImmutableArray<CommentSyntax> Comments { get; init; } = ImmutableArray<CommentSyntax>.Empty;

    /// <summary>The first empty line inside the continued instruction.</summary>
    public TextSpan? EmptyContinuation { get; init; }

    public ImmutableArray<HeredocSyntax> Heredocs { get; set; } = ImmutableArray<HeredocSyntax>.Empty;

    /// <summary>Whether nothing is above it that it could continue.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether it is a trigger of ONBUILD: its flags and arguments are checked only where it runs.</summary>
    public bool IsTrigger { get; init; }

    /// <summary>The instruction that the keyword names; set by <see cref="Scan.Keyword"/>.</summary>
    public InstructionKind Kind { get; set; }

    /// <summary>The offset after the keyword; set by <see cref="Scan.Keyword"/>.</summary>
    public int KeywordEnd { get; set; }

    /// <summary>The span of the instruction in the file, heredocs included.</summary>
    public TextSpan Span
    {
        get
        {
            var span = Text.SourceSpan;
            return Heredocs.IsEmpty
                ? span
                : TextSpan.FromBounds(span.Start, System.Math.Max(span.End, Heredocs[Heredocs.Length - 1].Span.End));
        }
    }

    public TextSpan KeywordSpan => Text.ToSource(new TextSpan(0, KeywordEnd));

    /// <summary>Reports what the builder refuses at a part of the line.</summary>
    public void Report(SyntaxErrorKind kind, TextSpan part, string message, string? replacement = null) =>
        ReportAt(kind, Text.ToSource(part), message, replacement);

    /// <summary>Reports what the builder refuses at a place in the file.</summary>
    public void ReportAt(SyntaxErrorKind kind, TextSpan span, string message, string? replacement = null) =>
        errors.Add(new SyntaxError(kind, span, message, replacement));

    /// <summary>A part of this line that is parsed as an instruction by itself.</summary>
    public InstructionLine Trigger(TextSpan part) =>
        new(Text.Slice(part), Escape, errors, Cancellation) { IsTrigger = true, Heredocs = Heredocs };

    public InstructionHead ToHead(ImmutableArray<FlagSyntax> flags, TextSpan arguments) => new()
    {
        Line = Text,
        Span = Span,
        KeywordSpan = KeywordSpan,
        Flags = flags,
        Arguments = Text.Slice(arguments),
        Heredocs = Kind == InstructionKind.Onbuild ? ImmutableArray<HeredocSyntax>.Empty : Heredocs,
        Comments = Comments,
        EmptyContinuation = EmptyContinuation,
    };
}
