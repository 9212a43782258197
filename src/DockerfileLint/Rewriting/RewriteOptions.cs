using System;
using System.Collections.Immutable;

namespace DockerfileLint.Rewriting;

/// <summary>How a Dockerfile is rewritten.</summary>
public sealed record RewriteOptions
{
    /// <summary>The leanest base, without answers.</summary>
    public static RewriteOptions Default { get; } = new();

    /// <summary>The kind of base.</summary>
    public RewriteTarget Target { get; init; } = RewriteTarget.Auto;

    /// <summary>Whether the final image keeps a shell.</summary>
    public bool KeepShell { get; init; }

    /// <summary>The answers to questions of an earlier run, by their keys.</summary>
    public ImmutableDictionary<string, string> Answers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
}
