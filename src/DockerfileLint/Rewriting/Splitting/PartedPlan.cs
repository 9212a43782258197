using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>A plan for a Dockerfile that was changed before, as one for the Dockerfile as it is.</summary>
/// <param name="source">The Dockerfile as it is.</param>
/// <param name="parted">The one that the plan is for.</param>
/// <param name="edits">The changes between both, in their order.</param>
internal sealed class PartedPlan(SourceText source, SourceText parted, IReadOnlyList<TextChange> edits)
{
    /// <summary>The plan with its changes and evidence at the places of the Dockerfile.</summary>
    public RewritePlan Back(RewritePlan plan) =>
        plan with
        {
            Changes = plan.Changes.IsEmpty ? plan.Changes : [Whole(plan)],
            Steps = [.. plan.Steps.Select(step =>
                new RewriteStep(step.Title, step.Reason, step.SavedBytes, Back(step.Evidence)))],
            Needs = [.. plan.Needs.Select(need =>
                new RuntimeNeed(need.Kind, need.State, need.Subject, Back(need.Evidence)))],
            Questions = [.. plan.Questions.Select(one =>
                new RewriteQuestion(one.Key, one.Text, one.Choices, Back(one.Evidence)))],
            Refusal = plan.Refusal is { } refusal
                ? new RewriteRefusal(refusal.Reason, Back(refusal.Evidence)) : null,
        };

    /// <summary>All changes as one, from the first to the last character that differs.</summary>
    private TextChange Whole(RewritePlan plan)
    {
        var before = source.Text;
        var after = parted.WithChanges(plan.Changes).Text;
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start]) start++;
        var end = 0;
        while (end < shorter - start && before[before.Length - 1 - end] == after[after.Length - 1 - end]) end++;
        return new TextChange(
            source.Path,
            TextSpan.FromBounds(start, before.Length - end),
            after.Substring(start, after.Length - end - start));
    }

    private Evidence? Back(Evidence? evidence)
    {
        if (evidence is null || evidence.Path != source.Path || evidence.Line > parted.LineCount) return evidence;
        var position = parted.GetLineSpan(evidence.Line - 1).Start;
        var shift = 0;
        foreach (var edit in edits)
        {
            if (edit.Span.Start + shift >= position) break;
            shift += edit.NewText.Length - edit.Span.Length;
        }

        return Evidence.At(source, Math.Max(0, Math.Min(position - shift, source.Length)));
    }
}
