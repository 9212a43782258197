using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// hadolint's comments that ignore rules: <c>ignore</c> is for an instruction on the next line, <c>global ignore</c>
/// for the file. <c>stage ignore</c> is for what follows the next line, up to and including the next FROM, as hadolint
/// 2.15 counts.
/// </summary>
internal static class HadolintSuppressions
{
    public static void Add(DockerfileSyntax syntax, ImmutableArray<Suppression>.Builder found)
    {
        var stages = new Dictionary<int, CommentSyntax>();
        var lines = new Dictionary<int, CommentSyntax>();
        foreach (var comment in syntax.Comments)
        {
            if (!HadolintComment.Ignored(comment).IsEmpty) lines[LineAfter(comment)] = comment;
            else if (!HadolintComment.IgnoredInStage(comment).IsEmpty) stages[LineAfter(comment)] = comment;
            else if (HadolintComment.IgnoredInFile(comment) is { IsEmpty: false } names)
                found.Add(new Suppression(comment.Span, Scope: null, names, SuppressionKind.Peer));
        }

        if (lines.Count > 0) AddToInstructions(syntax, lines, found);
        if (stages.Count > 0) AddToStages(syntax, stages, found);
    }

    private static int LineAfter(CommentSyntax comment) => comment.Source.GetLine(comment.Span.Start) + 1;

    private static void AddToInstructions(
        DockerfileSyntax syntax, Dictionary<int, CommentSyntax> comments, ImmutableArray<Suppression>.Builder found)
    {
        foreach (var instruction in syntax.Instructions)
            if (comments.TryGetValue(syntax.Source.GetLine(instruction.Span.Start), out var comment))
                found.Add(new Suppression(
                    comment.Span, instruction.Span, HadolintComment.Ignored(comment), SuppressionKind.Peer));
    }

    private static void AddToStages(
        DockerfileSyntax syntax, Dictionary<int, CommentSyntax> comments, ImmutableArray<Suppression>.Builder found)
    {
        (CommentSyntax Comment, int Start, int End)? open = null;
        foreach (var instruction in syntax.Instructions)
        {
            var span = instruction.Span;
            if (open is { } reached) open = (reached.Comment, reached.Start < 0 ? span.Start : reached.Start, span.End);
            var isNamed = comments.TryGetValue(syntax.Source.GetLine(span.Start), out var comment);
            if (!isNamed && instruction is not FromSyntax) continue;
            Close();
            open = isNamed ? (comment!, -1, -1) : null;
        }

        Close();

        void Close()
        {
            if (open is ({ } comment, >= 0 and var start, var end))
                found.Add(new Suppression(
                    comment.Span,
                    TextSpan.FromBounds(start, end),
                    HadolintComment.IgnoredInStage(comment),
                    SuppressionKind.Peer));
        }
    }
}
