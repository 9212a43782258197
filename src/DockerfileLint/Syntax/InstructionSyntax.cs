using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>One instruction with its flags, from its keyword to its last code unit, heredocs included.</summary>
public abstract class InstructionSyntax : SyntaxNode
{
    private protected InstructionSyntax(InstructionKind kind, InstructionHead head) : base(head.Line.Source, head.Span)
    {
        Kind = kind;
        Line = head.Line;
        KeywordSpan = head.KeywordSpan;
        Flags = head.Flags;
        Arguments = head.Arguments;
        Heredocs = head.Heredocs;
        LeadingComments = head.Comments;
        EmptyContinuation = head.EmptyContinuation;
    }

    /// <summary>Which instruction it is.</summary>
    public InstructionKind Kind { get; }

    /// <summary>The instruction line as the builder reads it: continuations joined, without heredocs.</summary>
    public LogicalText Line { get; }

    /// <summary>The span of the keyword.</summary>
    public TextSpan KeywordSpan { get; }

    /// <summary>The keyword as written.</summary>
    public string Keyword => Source.ToString(KeywordSpan);

    /// <summary>The flags, in order.</summary>
    public ImmutableArray<FlagSyntax> Flags { get; }

    /// <summary>What follows the keyword and the flags, trimmed.</summary>
    public LogicalText Arguments { get; }

    /// <summary>The heredocs, in order.</summary>
    public ImmutableArray<HeredocSyntax> Heredocs { get; }

    /// <summary>
    /// The comment lines right above the instruction, in order; empty lines don't separate them from it.
    /// </summary>
    public ImmutableArray<CommentSyntax> LeadingComments { get; }

    /// <summary>
    /// The first empty line inside the continued instruction, which the builder skips with a warning; null if there is
    /// none.
    /// </summary>
    public TextSpan? EmptyContinuation { get; }

    /// <summary>The ONBUILD that this instruction is the trigger of; null elsewhere.</summary>
    public OnbuildSyntax? Onbuild { get; internal set; }

    /// <summary>The first flag of this name (case-sensitive), or null.</summary>
    public FlagSyntax? Flag(string name)
    {
        foreach (var flag in Flags)
            if (flag.Name == name) return flag;
        return null;
    }
}
