using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Decides whether a fix may be shown or applied: it applies cleanly, brings no new error and no new finding at warning or above,
/// removes its finding, and leaves the instructions that it does not touch as they were.
/// </summary>
/// <param name="linter">The linter that made the finding.</param>
public sealed class FixGate(Linter linter)
{
    /// <summary>The fixes of a finding that pass.</summary>
    public IEnumerable<CodeFix> Passing(LintInput input, LintResult before, Diagnostic diagnostic, CancellationToken cancellationToken = default)
    {
        if (diagnostic is null) throw new ArgumentNullException(nameof(diagnostic));
        return diagnostic.Fixes.Where(fix => Try(input, before, diagnostic, fix, cancellationToken) is not null);
    }

    /// <summary>The input and findings after a fix; null where it does not pass.</summary>
    internal FixedInput? Try(LintInput input, LintResult before, Diagnostic diagnostic, CodeFix fix, CancellationToken cancellationToken)
    {
        if (fix.Changes.IsEmpty || InputEdits.Apply(input, fix.Changes) is not { } edited) return null;
        var after = linter.Lint(edited, cancellationToken);
        if (ErrorCount(after) > ErrorCount(before)) return null;
        if (!KeepsOthers(before.Model.Syntax, after.Model.Syntax, fix)) return null;
        return RemovesAndAddsNothing(before, after, diagnostic.Rule.Id) ? new FixedInput(edited, after) : null;
    }

    private static int ErrorCount(LintResult result) => result.Model.Syntax.Errors.Length + result.Model.Errors.Length;

    private static bool RemovesAndAddsNothing(LintResult before, LintResult after, string rule)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int own = 0, ownAfter = 0;
        foreach (var diagnostic in before.Diagnostics)
        {
            if (diagnostic.Rule.Id == rule) own++;
            // A hint that becomes a warning was there before.
            counts[diagnostic.Rule.Id] = Count(counts, diagnostic) + 1;
        }

        foreach (var diagnostic in after.Diagnostics)
        {
            if (diagnostic.Rule.Id == rule) ownAfter++;
            if (diagnostic.Severity < Severity.Warning) continue;
            var left = Count(counts, diagnostic) - 1;
            if (left < 0) return false;
            counts[diagnostic.Rule.Id] = left;
        }

        return ownAfter < own;
    }

    private static int Count(Dictionary<string, int> counts, Diagnostic diagnostic) => counts.TryGetValue(diagnostic.Rule.Id, out var count) ? count : 0;

    /// <summary>Whether each instruction that no change touches is still one by itself, of the same kind and with the same text.</summary>
    private static bool KeepsOthers(DockerfileSyntax before, DockerfileSyntax after, CodeFix fix)
    {
        var changes = fix.Changes.Where(change => change.Path == before.Source.Path).OrderBy(change => change.Span.Start).ToList();
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
