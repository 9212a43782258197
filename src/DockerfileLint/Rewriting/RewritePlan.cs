using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting;

/// <summary>The changes that make a Dockerfile leaner, with their reasons.</summary>
internal sealed record RewritePlan
{
    /// <summary>Nothing to change.</summary>
    public static RewritePlan Empty { get; } = new();

    /// <summary>The ecosystem that the program is of; null where none is known.</summary>
    public string? Ecosystem { get; init; }

    /// <summary>The base that takes the place of that of the final stage; null where that isn't all.</summary>
    public string? Base { get; init; }

    /// <summary>Whether the changes make root the user on a base that has another one.</summary>
    public bool SetsRoot { get; init; }

    /// <summary>The changes of the Dockerfile; empty for none.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = ImmutableArray<TextChange>.Empty;

    /// <summary>What the changes do.</summary>
    public ImmutableArray<RewriteStep> Steps { get; init; } = ImmutableArray<RewriteStep>.Empty;

    /// <summary>What the program needs at run time, as far as it was asked.</summary>
    public ImmutableArray<RuntimeNeed> Needs { get; init; } = ImmutableArray<RuntimeNeed>.Empty;

    /// <summary>What has to be answered first.</summary>
    public ImmutableArray<RewriteQuestion> Questions { get; init; } = ImmutableArray<RewriteQuestion>.Empty;

    /// <summary>Whether the plan decided itself what a rule would fix.</summary>
    public System.Func<string, bool> Decides { get; init; } = static _ => false;

    /// <summary>Why there are no changes; null where there are some, or nothing is to be changed.</summary>
    public RewriteRefusal? Refusal { get; init; }

    /// <summary>A plan that refuses.</summary>
    public static RewritePlan Refuse(string reason, Evidence? evidence) =>
        new() { Refusal = new RewriteRefusal(reason, evidence) };
}
