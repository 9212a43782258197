using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rewriting;

namespace DockerfileLint.Linting;

/// <summary>What has become of a Dockerfile that was to be made leaner.</summary>
public sealed class ShrinkResult
{
    internal ShrinkResult(LintInput input, RewritePlan plan)
    {
        Input = input;
        Plan = plan;
        Steps = plan.Steps;
    }

    /// <summary>The input with all changes; the same as before where there are none.</summary>
    public LintInput Input { get; }

    /// <summary>The ecosystem of the program, such as <c>Go</c>; null where it isn't known.</summary>
    public string? Ecosystem => Plan.Ecosystem;

    /// <summary>What the changes do, in the order in which they were made.</summary>
    public ImmutableArray<RewriteStep> Steps { get; internal init; }

    /// <summary>
    /// What the rules about size still find in the result, at warning or above: no fix of it is sure, so
    /// it is left to a person. Empty where nothing was planned, because of a refusal or a question.
    /// </summary>
    public ImmutableArray<Diagnostic> Remaining { get; internal init; } = ImmutableArray<Diagnostic>.Empty;

    /// <summary>What the program needs at run time, as far as it was asked.</summary>
    public ImmutableArray<RuntimeNeed> Needs => Plan.Needs;

    /// <summary>What has to be answered before anything is changed.</summary>
    public ImmutableArray<RewriteQuestion> Questions => Plan.Questions;

    /// <summary>Why nothing is changed; null where there are changes, or none are worth making.</summary>
    public RewriteRefusal? Refusal => Plan.Refusal;

    internal RewritePlan Plan { get; }
}
