using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>The comments above joined RUNs in whose paragraph an instruction is commented out.</summary>
internal sealed class DisusedInstructions
{
    private static readonly string[] Keywords = ["RUN ", "ENV ", "COPY ", "ADD ", "ARG ", "USER ", "WORKDIR "];
    private readonly HashSet<CommentSyntax> contained = [];
    private readonly SourceText source;

    /// <summary>Looks through the comments of all RUNs but the first.</summary>
    public DisusedInstructions(ImmutableArray<RunModel> runs, SourceText source)
    {
        this.source = source;
        var found = ImmutableArray.CreateBuilder<CommentSyntax>();
        for (var i = 1; i < runs.Length; i++) AddFrom(runs[i].Syntax.LeadingComments, found);
        Comments = found.ToImmutable();
        contained.UnionWith(Comments);
    }

    /// <summary>The comments, in order.</summary>
    public ImmutableArray<CommentSyntax> Comments { get; }

    /// <summary>Whether a comment is one of them.</summary>
    public bool Contains(CommentSyntax comment) => contained.Contains(comment);

    /// <summary>Whether a comment isn't on the line after the one before it.</summary>
    public bool BeginsParagraph(int index) => IsApart(Comments[index - 1], Comments[index]);

    private void AddFrom(ImmutableArray<CommentSyntax> comments, ImmutableArray<CommentSyntax>.Builder found)
    {
        for (var start = 0; start < comments.Length;)
        {
            var end = start + 1;
            var isDisused = IsInstruction(comments[start]);
            for (; end < comments.Length && !IsApart(comments[end - 1], comments[end]); end++)
                isDisused |= IsInstruction(comments[end]);
            if (isDisused)
                for (var i = start; i < end; i++) found.Add(comments[i]);
            start = end;
        }
    }

    private bool IsApart(CommentSyntax comment, CommentSyntax next) =>
        source.GetLine(next.Span.Start) > source.GetLine(comment.Span.Start) + 1;

    private bool IsInstruction(CommentSyntax comment)
    {
        var text = source.ToString(comment.Span).TrimStart('#', ' ', '\t');
        foreach (var keyword in Keywords)
            if (text.StartsWith(keyword, StringComparison.Ordinal)) return true;
        return false;
    }
}
