using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Lints an input as fixes would leave it: they pass if that brings no new error and no new finding at warning or
/// above, removes what they fix, and leaves the instructions that they do not touch as they were.
/// </summary>
internal sealed class FixCheck(Linter linter, LintInput input, LintSummary before, FixBudget budget)
{
    private readonly int tooLong = LongLines.CountTooLong(input.Dockerfile.Text);
    private readonly ForbiddenPlaces forbidden = new(before);

    /// <summary>
    /// The input and findings after fixes that go together; null where they do not pass. Takes at most one lint of the
    /// budget, which is not empty.
    /// </summary>
    public FixedInput? Try(IReadOnlyCollection<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        if (forbidden.AreTouchedBy(fixes)) return null;
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
        // Nobody knows whether what isn't found any more is gone.
        if (after.ErrorCount > before.ErrorCount || after.UncheckedScripts > before.UncheckedScripts) return null;
        if (!KeepsOthers(after, fixes) || ProposesUnknownTag(after)) return null;
        return AddsNothing(result) && Removes(after, fixes) ? new FixedInput(linter, edited, result, after) : null;
    }

    /// <summary>Whether a base image has a tag that was never published, and hadn't one before.</summary>
    private bool ProposesUnknownTag(LintSummary after)
    {
        foreach (var image in after.UnknownTags)
            if (!before.UnknownTags.Contains(image)) return true;
        return false;
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
            var count = (left.TryGetValue(id, out var known) ? known : Count(before.Counts, id)) - diagnostic.Parts;
            if (count < 0) return false;
            left[id] = count;
        }

        return true;
    }

    private bool Removes(LintSummary after, IReadOnlyCollection<FixCandidate> fixes)
    {
        foreach (var rule in fixes.GroupBy(static candidate => candidate.Rule, StringComparer.Ordinal))
            if (Count(after.Counts, rule.Key)
                > Count(before.Counts, rule.Key) - rule.Sum(static candidate => candidate.Fix.Parts))
                return false;
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
