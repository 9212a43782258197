using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules.Correctness;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Lints an input as fixes would leave it: they pass if that brings no new error and no new finding at warning or
/// above, removes what they fix, and leaves the instructions that they do not touch as they were.
/// </summary>
internal sealed class FixCheck(Linter linter, LintInput input, LintSummary before, FixBudget budget)
{
    private readonly int tooLong = LongLines.CountTooLong(input.Dockerfile.Text);

    /// <summary>
    /// The input and findings after fixes that go together; null where they do not pass. Takes at most one lint of the
    /// budget, which is not empty.
    /// </summary>
    public FixedInput? Try(IReadOnlyCollection<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        if (WriteIntoSwallowed(fixes)) return null;
        var edited = InputEdits.Apply(input, fixes);
        // Seen without a lint, as many fixes of one long line may each have to be tried.
        if (LongLines.CountTooLong(edited.Dockerfile.Text) > tooLong) return null;
        if (!budget.TryTake()) throw new InvalidOperationException("The budget is empty.");
        if (!IgnoreEdits.AreProposed(
            input.Context.DockerIgnore, edited.Context.DockerIgnore, fixes.Select(static candidate => candidate.Fix)))
            return null;
        new MemoryRoom(edited.Dockerfile).Make();
        var result = linter.Lint(edited, cancellationToken);
        var after = new LintSummary(result);
        if (after.ErrorCount > before.ErrorCount) return null;
        if (!KeepsOthers(after, fixes)) return null;
        return AddsNothing(result) && Removes(after, fixes) ? new FixedInput(linter, edited, result, after) : null;
    }

    /// <summary>
    /// Whether one writes into a line that an instruction above has swallowed: what it means there isn't what was
    /// meant.
    /// </summary>
    private bool WriteIntoSwallowed(IEnumerable<FixCandidate> fixes)
    {
        if (before.Swallowed.IsEmpty) return false;
        foreach (var candidate in fixes)
        {
            if (candidate.Rule == SwallowedInstructionRule.Id) continue;
            foreach (var change in candidate.Fix.Changes)
                if (change.Path == before.Source.Path && IsSwallowed(change.Span)) return true;
        }

        return false;
    }

    private bool IsSwallowed(TextSpan change)
    {
        // The last that begins before the end of the change: they are in the order of the text.
        var next = BinarySearch.First(
            before.Swallowed.Length,
            (before.Swallowed, change.End),
            static (all, i) => all.Swallowed[i].Keyword.Start >= all.End);
        return next > 0 && before.Swallowed[next - 1].IsTouchedBy(change);
    }

    private static int Count(IReadOnlyDictionary<string, int> byRule, string rule) =>
        byRule.TryGetValue(rule, out var count) ? count : 0;

    private bool AddsNothing(LintResult after)
    {
        // A hint that becomes a warning was there before.
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in after.Diagnostics)
        {
            if (diagnostic.Severity < Severity.Warning || SizeThreshold.IsRaised(diagnostic)) continue;
            var id = diagnostic.Rule.Id;
            var count = (left.TryGetValue(id, out var known) ? known : Count(before.Counts, id)) - 1;
            if (count < 0) return false;
            left[id] = count;
        }

        return true;
    }

    private bool Removes(LintSummary after, IReadOnlyCollection<FixCandidate> fixes)
    {
        foreach (var rule in fixes.GroupBy(static candidate => candidate.Rule, StringComparer.Ordinal))
            if (Count(after.Counts, rule.Key) > Count(before.Counts, rule.Key) - rule.Count()) return false;
        return true;
    }

    /// <summary>
    /// Whether each instruction that no change touches is still one by itself, of the same kind and with the same text.
    /// </summary>
    private bool KeepsOthers(LintSummary after, IEnumerable<FixCandidate> fixes)
    {
        var changes = fixes.SelectMany(static candidate => candidate.Fix.Changes)
            .Where(change => change.Path == before.Source.Path).OrderBy(static change => change.Span.Start).ToList();
        if (changes.Count == 0) return true;
        int next = 0, shift = 0, place = 0;
        foreach (var instruction in before.Instructions)
        {
            for (; next < changes.Count && changes[next].Span.End <= instruction.Start; next++)
                shift += changes[next].NewText.Length - changes[next].Span.Length;
            if (next < changes.Count && changes[next].Span.Start <= instruction.End) continue;
            // Both are in the order of their texts.
            while (place < after.Instructions.Length && after.Instructions[place].Start < instruction.Start + shift)
                place++;
            if (place == after.Instructions.Length || !IsSame(instruction, shift, after, after.Instructions[place]))
                return false;
        }

        return true;
    }

    private bool IsSame(InstructionPlace instruction, int shift, LintSummary after, InstructionPlace other)
    {
        var length = instruction.End - instruction.Start;
        return other.Start == instruction.Start + shift
            && other.Kind == instruction.Kind
            && other.End - other.Start == length
            && string.CompareOrdinal(
                before.Source.Text, instruction.Start, after.Source.Text, other.Start, length) == 0;
    }
}
