using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The edits of a stage that is parted: instructions that go to the final stage, or go.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
internal sealed class SplitText(ShrinkSite site, SplitDraft draft)
{
    private readonly SourceText source = site.Model.Syntax.Source;
    private readonly ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();

    /// <summary>The changes so far.</summary>
    public ImmutableArray<TextChange> Changes => changes.ToImmutable();

    /// <summary>An instruction with the comments right above it goes to the final stage.</summary>
    public void Move(InstructionSyntax instruction, List<string> lines)
    {
        lines.AddRange(CommentsOf(instruction).Select(static comment => comment.ToString()));
        lines.Add(instruction == draft.Start?.Instruction ? StartText() : Of(instruction));
        Remove(instruction);
    }

    /// <summary>An instruction of the shared stage changes, or goes there.</summary>
    public void Share(InstructionSyntax instruction)
    {
        var stage = draft.Shared!;
        var original = Of(instruction);
        var written = stage.TextOf(instruction, original);
        var isBefore = instruction.Span.Start < stage.End.Span.Start;
        if (isBefore && written == original) return;
        if (isBefore && written is not null) Replace(instruction.Span, written);
        else Remove(instruction);
        if (isBefore || written is null) return;
        stage.Lines.AddRange(CommentsOf(instruction).Select(static comment => comment.ToString()));
        stage.Lines.Add(written);
    }

    /// <summary>Takes an instruction out, with its comments; a stage that the final one is built on keeps it.</summary>
    public void Remove(InstructionSyntax instruction)
    {
        if (!site.IsOwn(instruction)) return;
        var comments = CommentsOf(instruction).ToList();
        var first = source.GetLine(comments.Count == 0 ? instruction.Span.Start : comments[0].Span.Start);
        Replace(InstructionLines.From(first, instruction, source), "");
    }

    /// <summary>Replaces a text.</summary>
    public void Replace(TextSpan span, string text) => changes.Add(new TextChange(source.Path, span, text));

    /// <summary>Puts a text before what else is changed at its place.</summary>
    public void InsertFirst(int position, string text) =>
        changes.Insert(0, new TextChange(source.Path, new TextSpan(position, 0), text));

    /// <summary>Puts lines after an instruction.</summary>
    public void InsertAfter(InstructionSyntax instruction, IEnumerable<string> lines) =>
        Replace(
            new TextSpan(instruction.Span.End, 0), source.NewLine + string.Join(source.NewLine, lines));

    /// <summary>An instruction as it is written.</summary>
    public string Of(InstructionSyntax instruction) => source.ToString(instruction.Span);

    /// <summary>The start as it is written in the end.</summary>
    public string StartText() =>
        (draft.Start!.Keyword ?? draft.Start.Instruction.Keyword)
            + " " + ExecForm.Write(draft.Start.Words.Take(draft.Start.Words.Length - draft.Start.Rest));

    /// <summary>A keyword in the file's own case.</summary>
    public static string Cased(string keyword, InstructionSyntax like) =>
        char.IsLower(like.Keyword[0]) ? keyword.ToLowerInvariant() : keyword;

    private IEnumerable<CommentSyntax> CommentsOf(InstructionSyntax instruction)
    {
        var line = source.GetLine(instruction.Span.Start);
        var first = instruction.LeadingComments.Length;
        while (first > 0 && source.GetLine(instruction.LeadingComments[first - 1].Span.Start) == line - 1)
        {
            first--;
            line--;
        }

        return instruction.LeadingComments.Skip(first);
    }
}
