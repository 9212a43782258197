using System.Collections.Generic;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Keeps the fixes of different rules in the order of the text where they touch the same instruction: where one has to
/// wait, for an earlier one or for its turn, the later ones wait with it. What the second does can depend on what the
/// first has done.
/// </summary>
internal sealed class InstructionOrder(LintSummary file)
{
    // No rule has it.
    private const string Closed = "";

    // The rule whose fixes an instruction takes in this round.
    private readonly Dictionary<int, string> owners = [];
    private readonly InstructionPlace[] instructions = file.Instructions;

    /// <summary>Whether it is the turn of a fix.</summary>
    public bool IsNext(FixCandidate candidate)
    {
        foreach (var index in Touched(candidate))
            if (owners.TryGetValue(index, out var owner) && owner != candidate.Rule) return false;
        return true;
    }

    /// <summary>The fix is applied in this round.</summary>
    public void Take(FixCandidate candidate)
    {
        foreach (var index in Touched(candidate)) owners[index] = candidate.Rule;
    }

    /// <summary>The fix waits, and what comes after it in its instructions waits, too.</summary>
    public void Close(FixCandidate candidate)
    {
        foreach (var index in Touched(candidate)) owners[index] = Closed;
    }

    /// <summary>
    /// The instructions that a fix changes; with a base image, all that are built on it in its stage.
    /// </summary>
    private IEnumerable<int> Touched(FixCandidate candidate)
    {
        foreach (var change in candidate.Fix.Changes)
        {
            if (change.Path != file.Source.Path) continue;
            var isBase = false;
            var first = FirstTouched(change.Span);
            // Lines that are put between two instructions belong to the one after them.
            for (var i = first; i < instructions.Length && IsTouched(i, first, change, isBase); i++)
            {
                isBase |= IsFrom(i) && instructions[i].Start <= change.Span.End;
                yield return i;
            }
        }
    }

    private bool IsTouched(int index, int first, TextChange change, bool isBase) =>
        index == first || instructions[index].Start <= change.Span.End || isBase && !IsFrom(index);

    private bool IsFrom(int index) => instructions[index].Kind == InstructionKind.From;

    /// <summary>The first instruction that ends at or after the start of a span.</summary>
    private int FirstTouched(TextSpan span) => BinarySearch.First(
        instructions.Length,
        (instructions, span.Start),
        static (all, i) => all.instructions[i].End >= all.Start);
}
