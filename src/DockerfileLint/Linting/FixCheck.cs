using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Lints an input as fixes would leave it: they pass if that brings no new error and no new finding at warning or above,
/// removes what they fix, and leaves the instructions that they do not touch as they were.
/// </summary>
internal sealed class FixCheck(Linter linter, LintInput input, LintResult before, FixBudget budget)
{
    private readonly int errors = ErrorCount(before);
    private readonly Dictionary<string, int> counts = CountByRule(before);

    /// <summary>The input and findings after fixes that go together; null where they do not pass. Takes one lint of the budget, which is not empty.</summary>
    public FixedInput? Try(IReadOnlyCollection<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        if (!budget.TryTake()) throw new InvalidOperationException("The budget is empty.");
        var edited = InputEdits.Apply(input, fixes);
        if (!IgnoreEdits.AreProposed(input.Context.DockerIgnore, edited.Context.DockerIgnore, fixes.Select(static candidate => candidate.Fix))) return null;
        var after = linter.Lint(edited, cancellationToken);
        if (ErrorCount(after) > errors) return null;
        if (!KeepsOthers(before.Model.Syntax, after.Model.Syntax, fixes)) return null;
        return RemovesAndAddsNothing(after, fixes) ? new FixedInput(edited, after) : null;
    }

    private static int ErrorCount(LintResult result) => result.Model.Syntax.Errors.Length + result.Model.Errors.Length;

    private static Dictionary<string, int> CountByRule(LintResult result)
    {
        var byRule = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics) byRule[diagnostic.Rule.Id] = Count(byRule, diagnostic.Rule.Id) + 1;
        return byRule;
    }

    private static int Count(Dictionary<string, int> byRule, string rule) => byRule.TryGetValue(rule, out var count) ? count : 0;

    private bool RemovesAndAddsNothing(LintResult after, IReadOnlyCollection<FixCandidate> fixes)
    {
        // A hint that becomes a warning was there before.
        var left = new Dictionary<string, int>(counts, StringComparer.Ordinal);
        foreach (var diagnostic in after.Diagnostics)
        {
            if (diagnostic.Severity < Severity.Warning) continue;
            var count = Count(left, diagnostic.Rule.Id) - 1;
            if (count < 0) return false;
            left[diagnostic.Rule.Id] = count;
        }

        var now = CountByRule(after);
        foreach (var rule in fixes.GroupBy(static candidate => candidate.Rule, StringComparer.Ordinal))
            if (Count(now, rule.Key) > Count(counts, rule.Key) - rule.Count()) return false;
        return true;
    }

    /// <summary>Whether each instruction that no change touches is still one by itself, of the same kind and with the same text.</summary>
    private static bool KeepsOthers(DockerfileSyntax before, DockerfileSyntax after, IEnumerable<FixCandidate> fixes)
    {
        var changes = fixes.SelectMany(static candidate => candidate.Fix.Changes).Where(change => change.Path == before.Source.Path).OrderBy(static change => change.Span.Start).ToList();
        if (changes.Count == 0) return true;
        var places = new Dictionary<int, InstructionSyntax>();
        foreach (var instruction in after.Instructions) places[instruction.Span.Start] = instruction;
        int next = 0, shift = 0;
        foreach (var instruction in before.Instructions)
        {
            for (; next < changes.Count && changes[next].Span.End <= instruction.Span.Start; next++) shift += changes[next].NewText.Length - changes[next].Span.Length;
            if (next < changes.Count && changes[next].Span.Start <= instruction.Span.End) continue;
            if (!places.TryGetValue(instruction.Span.Start + shift, out var same) || same.Kind != instruction.Kind || !IsSame(before.Source, instruction.Span, after.Source, same.Span)) return false;
        }

        return true;
    }

    private static bool IsSame(SourceText before, TextSpan span, SourceText after, TextSpan other) =>
        span.Length == other.Length && string.CompareOrdinal(before.Text, span.Start, after.Text, other.Start, span.Length) == 0;
}
