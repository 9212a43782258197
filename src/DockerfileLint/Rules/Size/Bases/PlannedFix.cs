using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rewriting;

namespace DockerfileLint.Rules.Size;

/// <summary>What the plan of a leaner image changes, as a suggestion: known where the files of the build are.</summary>
internal static class PlannedFix
{
    /// <summary>The plan; null where the files of the context aren't known.</summary>
    public static RewritePlan? PlanOf(RuleContext context) =>
        context.Model.ContextUsage.Available is null ? null : ShrinkPlanner.PlanOf(context.Model);

    /// <summary>The fix; empty where the plan refuses, null where it changes nothing or there is none.</summary>
    public static ImmutableArray<CodeFix>? Find(RuleContext context)
    {
        if (PlanOf(context) is not { } plan) return null;
        if (plan.Refusal is not null || !plan.Questions.IsEmpty) return ImmutableArray<CodeFix>.Empty;
        if (plan.Changes.IsEmpty) return null;
        return context.Fix.Suggested(
            plan.Steps[0].Title,
            edit =>
            {
                foreach (var change in plan.Changes) edit.Replace(change.Span, change.NewText);
            })();
    }

    /// <summary>
    /// The plan, and then the fixes of the rule that differ from it: none where the plan chooses the base, or what the
    /// program needs keeps it from being changed.
    /// </summary>
    public static Func<ImmutableArray<CodeFix>> Before(Func<ImmutableArray<CodeFix>>? own, RuleContext context) => () =>
    {
        var planned = Find(context) ?? ImmutableArray<CodeFix>.Empty;
        if (PlanOf(context) is { Ecosystem: not null } plan
            && (plan.Refusal is not null || !plan.Questions.IsEmpty || plan.Base is not null))
            return planned;
        var others = own?.Invoke() ?? ImmutableArray<CodeFix>.Empty;
        return [.. planned, .. others.Where(fix => planned.All(one => !one.Changes.SequenceEqual(fix.Changes)))];
    };
}
