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
        var stages = new Dictionary<int, Suppression>();
        var lines = new Dictionary<int, Suppression>();
        foreach (var comment in syntax.Comments)
        {
            if (Create(comment, HadolintComment.Ignored(comment)) is { } ofLine) lines[LineAfter(comment)] = ofLine;
            else if (Create(comment, HadolintComment.IgnoredInStage(comment)) is { } ofStage)
                stages[LineAfter(comment)] = ofStage;
            else if (Create(comment, HadolintComment.IgnoredInFile(comment)) is { } ofFile) found.Add(ofFile);
        }

        if (lines.Count > 0) AddToInstructions(syntax, lines, found);
        if (stages.Count > 0) AddToStages(syntax, stages, found);
    }

    /// <summary>What a comment suppresses, for the file; null where it is something else.</summary>
    private static Suppression? Create(
        CommentSyntax comment, (ImmutableArray<(string Name, TextSpan Span)> Names, TextSpan After)? read) =>
        read is var (names, after)
            ? new Suppression(comment.Span, Scope: null, names, SuppressionKind.Peer) { Rest = after }
            : null;

    private static int LineAfter(CommentSyntax comment) => LineOf(comment) + 1;

    private static int LineOf(SyntaxNode node) => node.Source.GetLine(node.Span.Start);

    private static void AddToInstructions(
        DockerfileSyntax syntax, Dictionary<int, Suppression> comments, ImmutableArray<Suppression>.Builder found)
    {
        foreach (var instruction in syntax.Instructions)
            if (comments.TryGetValue(LineOf(instruction), out var comment))
                found.Add(comment with { Scope = instruction.Span });
    }

    /// <summary>
    /// A comment is kept under the next line, and so is the end of it under that of a FROM without one; of those above
    /// an instruction the nearest counts.
    /// </summary>
    private static void AddToStages(
        DockerfileSyntax syntax, Dictionary<int, Suppression> comments, ImmutableArray<Suppression>.Builder found)
    {
        var kept = new SortedDictionary<int, Suppression?>();
        foreach (var comment in comments) kept.Add(comment.Key, comment.Value);
        foreach (var instruction in syntax.Instructions)
            if (instruction is FromSyntax && !kept.ContainsKey(LineOf(instruction))) kept[LineOf(instruction)] = null;
        var open = new Queue<KeyValuePair<int, Suppression?>>(kept);
        Suppression? current = null;
        TextSpan? scope = null;
        foreach (var instruction in syntax.Instructions)
        {
            while (open.Count > 0 && open.Peek().Key < LineOf(instruction))
            {
                Close();
                current = open.Dequeue().Value;
            }

            scope = TextSpan.FromBounds(scope?.Start ?? instruction.Span.Start, instruction.Span.End);
        }

        Close();

        void Close()
        {
            if (current is not null && scope is { } reached) found.Add(current with { Scope = reached });
            scope = null;
        }
    }
}
