using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>One instruction with its flags, from its keyword to its last code unit, heredocs included.</summary>
public abstract class InstructionSyntax : SyntaxNode
{
    /// <summary>What most instructions don't have; null where there is none of it.</summary>
    private readonly Rare? rare;
    // Null where it's the text of the instruction as written.
    private readonly LogicalText? line;

    private protected InstructionSyntax(InstructionKind kind, InstructionHead head) : base(head.Line.Source, head.Span)
    {
        Kind = kind;
        line = head.Line.IsJoined || head.Line.SourceSpan != head.Span ? head.Line : null;
        KeywordSpan = head.KeywordSpan;
        Arguments = head.Arguments;
        rare = Rare.Of(head);
        Adopt(Flags);
        Adopt(Heredocs);
    }

    /// <summary>Which instruction it is.</summary>
    internal InstructionKind Kind { get; }

    /// <summary>The instruction line as the builder reads it: continuations joined, without heredocs.</summary>
    internal LogicalText Line => line ?? new LogicalText(Source, Span);

    /// <summary>The span of the keyword.</summary>
    public TextSpan KeywordSpan { get; }

    /// <summary>The keyword as written.</summary>
    public string Keyword => SharedTexts.Of(Source.Text.AsSpan(KeywordSpan.Start, KeywordSpan.Length));

    /// <summary>The flags, in order.</summary>
    public ImmutableArray<FlagSyntax> Flags => rare?.Flags ?? ImmutableArray<FlagSyntax>.Empty;

    /// <summary>What follows the keyword and the flags, trimmed.</summary>
    internal LogicalText Arguments { get; }

    /// <summary>What follows the keyword and the flags, continuations joined, without heredocs.</summary>
    public string ArgumentText => Arguments.ToString();

    /// <summary>The heredocs, in order.</summary>
    public ImmutableArray<HeredocSyntax> Heredocs => rare?.Heredocs ?? ImmutableArray<HeredocSyntax>.Empty;

    /// <summary>
    /// The comment lines right above the instruction, in order; empty lines don't separate them from it.
    /// </summary>
    public ImmutableArray<CommentSyntax> LeadingComments => rare?.Comments ?? ImmutableArray<CommentSyntax>.Empty;

    /// <summary>
    /// The first empty line inside the continued instruction, which the builder skips with a warning; null if there is
    /// none.
    /// </summary>
    internal TextSpan? EmptyContinuation => rare?.EmptyContinuation;

    /// <summary>The ONBUILD that this instruction is the trigger of; null elsewhere.</summary>
    public OnbuildSyntax? Onbuild => Parent as OnbuildSyntax;

    /// <summary>The first flag of this name (case-sensitive), or null.</summary>
    public FlagSyntax? GetFlag(string name)
    {
        foreach (var flag in Flags)
            if (flag.Name == name) return flag;
        return null;
    }

    /// <summary>The flags, the nodes of the arguments and the heredocs, by their position.</summary>
    private protected sealed override IEnumerable<SyntaxNode> Children()
    {
        // A flag that was read as a mount is a part of that.
        foreach (var flag in Flags) yield return flag.Parent is MountSyntax mount ? mount : flag;
        foreach (var node in ArgumentNodes()) yield return node;
        foreach (var heredoc in Heredocs) yield return heredoc;
    }

    /// <summary>The nodes between the flags and the heredocs.</summary>
    private protected virtual IEnumerable<SyntaxNode> ArgumentNodes() => [];

    private sealed class Rare
    {
        public ImmutableArray<FlagSyntax> Flags { get; init; } = ImmutableArray<FlagSyntax>.Empty;

        public ImmutableArray<HeredocSyntax> Heredocs { get; init; } = ImmutableArray<HeredocSyntax>.Empty;

        public ImmutableArray<CommentSyntax> Comments { get; init; } = ImmutableArray<CommentSyntax>.Empty;

        internal TextSpan? EmptyContinuation { get; init; }

        public static Rare? Of(InstructionHead head)
        {
            var hasNone = head.Flags.IsEmpty && head.Heredocs.IsEmpty && head.Comments.IsEmpty;
            if (hasNone && head.EmptyContinuation is null) return null;
            return new Rare
            {
                Flags = head.Flags,
                Heredocs = head.Heredocs,
                Comments = head.Comments,
                EmptyContinuation = head.EmptyContinuation,
            };
        }
    }
}
