using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rewriting;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Rules;

namespace DockerfileLint.Linting;

/// <summary>
/// Makes a Dockerfile leaner: the program gets a final stage with what it needs at run time, and what the rules about
/// size find in the result is fixed.
/// </summary>
public sealed class Shrinker
{
    // Suggestions that change nothing of what the program finds.
    private static readonly string[] Suggested = ["DFL1110", "DFL1202", "DFL1310", "DFL1311", "DFL1314", "DFL1318"];

    private readonly Linter linter;

    /// <summary>Creates one that applies the rules about size of this library.</summary>
    public Shrinker()
        : this(RuleCatalog.BuiltIn)
    {
    }

    /// <summary>Creates one that applies the rules about size of a catalog.</summary>
    public Shrinker(RuleCatalog rules) =>
        linter = new Linter(
            rules, new LintOptions { Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Strict });

    /// <summary>Makes a Dockerfile leaner; the input has the changes of both files.</summary>
    /// <param name="input">The file and its build.</param>
    /// <param name="options">What is wished; null for the leanest base.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ShrinkResult Shrink(
        LintInput input, RewriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (input is null) throw new ArgumentNullException(nameof(input));
        options ??= RewriteOptions.Default;
        if (options.Misanswered() is { } misanswered) return new ShrinkResult(input, misanswered);
        var before = linter.Lint(input, cancellationToken);
        if (Template(before) is { } template) return new ShrinkResult(input, template);
        if (!input.Dockerfile.IsUtf8)
            return new ShrinkResult(input, RewritePlan.Refuse("it isn't UTF-8 text", evidence: null));
        var plan = ShrinkPlanner.Plan(before.Model, options);
        if (OtherNeeds(input, before, plan, options, cancellationToken) is { } other)
            return new ShrinkResult(input, other);
        if (plan.Refusal is not null || !plan.Questions.IsEmpty) return new ShrinkResult(input, plan);
        if (WithIgnore(input, before, plan, options, cancellationToken) is { } ignored)
            (input, before, plan) = ignored;
        var planned = input;
        if (!plan.Changes.IsEmpty)
        {
            if (Apply(input, before, plan, cancellationToken) is not { } applied)
                return new ShrinkResult(input, Unsound(plan));
            planned = applied;
        }

        var fixedResult = Fix(planned, plan, cancellationToken);
        return fixedResult.Input.Dockerfile.Text == input.Dockerfile.Text
            ? fixedResult
            : WithCacheMounts(fixedResult, cancellationToken);
    }

    /// <summary>The result with cache mounts, which the image doesn't need: only where it changes anyway.</summary>
    private ShrinkResult WithCacheMounts(ShrinkResult result, CancellationToken cancellationToken)
    {
        var before = linter.Lint(result.Input, cancellationToken);
        var changes = NewCacheMounts.Of(before.Model);
        if (changes.IsEmpty) return result;
        var plan = result.Plan with { Changes = changes };
        if (Apply(result.Input, before, plan, cancellationToken) is not { } edited) return result;
        var step = new RewriteStep(
            "Mount caches for what build stages download", "a build then downloads only what is new",
            savedBytes: null, evidence: null);
        return new ShrinkResult(edited, result.Plan)
        {
            Steps = result.Steps.Add(step), Remaining = result.Remaining,
        };
    }

    /// <summary>
    /// The input with a new .dockerignore, and its plan, which may depend on that; null where none is brought.
    /// </summary>
    private (LintInput Input, LintResult Before, RewritePlan Plan)? WithIgnore(
        LintInput input,
        LintResult before,
        RewritePlan plan,
        RewriteOptions options,
        CancellationToken cancellationToken)
    {
        if (NewIgnore.Add(input, before.Model, plan.Ecosystem, cancellationToken) is not { } edited) return null;
        var after = linter.Lint(edited, cancellationToken);
        if (!HasNoNewWrongs(before, after)
            || after.Model.ContextUsage.Lost.Length > before.Model.ContextUsage.Lost.Length)
            return null;
        var next = ShrinkPlanner.Plan(after.Model, options);
        if (next.Refusal is not null || !next.Questions.IsEmpty) return null;
        var step = new RewriteStep(
            "Add a .dockerignore", "the build sends files that it doesn't need", savedBytes: null, evidence: null);
        return (edited, after, next with { Steps = next.Steps.Add(step) });
    }

    /// <summary>
    /// The refusal where another build of the file takes in the final stage and needs other changes; null elsewhere.
    /// </summary>
    private static RewritePlan? OtherNeeds(
        LintInput input,
        LintResult before,
        RewritePlan plan,
        RewriteOptions options,
        CancellationToken cancellationToken)
    {
        if (plan.Changes.IsEmpty || before.Model.FinalStage is not { } final) return null;
        foreach (var build in input.OtherBuilds.Take(LintLimits.OtherBuilds(input.Dockerfile.Length)))
        {
            var model = Linter.ModelOf(build with { Dockerfile = input.Dockerfile }, cancellationToken);
            if (!model.Stages[final.Index].IsReachable) continue;
            if (ShrinkPlanner.Plan(model, options).Changes.SequenceEqual(plan.Changes)) continue;
            return RewritePlan.Refuse(
                "another build of it needs other changes" + (build.BuildName is { } name ? ": " + name : ""),
                evidence: null);
        }

        return null;
    }

    private static RewritePlan? Template(LintResult result) =>
        result.Diagnostics.FirstOrDefault(static one => one.Rule.Id == LinterRules.Template.Id) is { } found
            ? RewritePlan.Refuse(found.Message.TrimEnd('.'), evidence: null)
            : null;

    private static RewritePlan Unsound(RewritePlan plan) =>
        plan with
        {
            Changes = [],
            Steps = [],
            Refusal = new RewriteRefusal("the result would not pass the checks, which is a fault of this program",
                null),
        };

    /// <summary>
    /// The input after the changes of a plan; null where they bring an error of the builder, or a warning about
    /// correctness that wasn't there.
    /// </summary>
    private LintInput? Apply(LintInput input, LintResult before, RewritePlan plan, CancellationToken cancellationToken)
    {
        if (!InputEdits.CanApply(input, plan.Changes)) return null;
        var edited = input with { Dockerfile = input.Dockerfile.WithChanges(plan.Changes) };
        var after = linter.Lint(edited, cancellationToken);
        return HasNoNewWrongs(before, after) ? edited : null;
    }

    private static bool HasNoNewWrongs(LintResult before, LintResult after)
    {
        var known = Wrongs(before);
        return Wrongs(after).All(pair => known.TryGetValue(pair.Key, out var count) && count >= pair.Value);
    }

    private static Dictionary<string, int> Wrongs(LintResult result) =>
        result.Diagnostics
            .Where(static one => one.Severity == Severity.Error
                || one.Severity == Severity.Warning && one.Rule.Category == RuleCategory.Correctness)
            .GroupBy(static one => one.Rule.Id, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);

    private ShrinkResult Fix(LintInput input, RewritePlan plan, CancellationToken cancellationToken)
    {
        var fixer = new Fixer(linter);
        var safe = fixer.Fix(input, FixSafety.Safe, IsAboutSize, cancellationToken);
        var all = fixer.Fix(safe.Input, FixSafety.Suggested, one =>
            IsWanted(one) && !plan.Decides(one.Rule.Id), cancellationToken);
        var steps = safe.Applied.AddRange(all.Applied).Select(static fix => new RewriteStep(
            fix.Title, $"{fix.Rule.Id}: {fix.Rule.Title}", savedBytes: null, evidence: null));
        return new ShrinkResult(all.Input, plan)
        {
            Steps = [.. plan.Steps, .. steps.Distinct()],
            Remaining = [.. all.Remaining.Diagnostics.Where(IsLeft)],
        };
    }

    private static bool IsLeft(Diagnostic diagnostic) =>
        IsAboutSize(diagnostic)
            && diagnostic.Severity >= Severity.Warning
            && (diagnostic.Rule.Presets & RulePresets.Size) != 0;

    private static bool IsAboutSize(Diagnostic diagnostic) =>
        diagnostic.Rule.Category is RuleCategory.Size or RuleCategory.Context;

    private static bool IsWanted(Diagnostic diagnostic) =>
        Array.IndexOf(Suggested, diagnostic.Rule.Id) >= 0;
}
