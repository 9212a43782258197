using System;
using System.Collections.Immutable;
using System.Linq;

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

    /// <summary>
    /// The answers to questions of an earlier run, by their keys, which are <see cref="RewriteQuestion.Keys"/>; another
    /// key is refused. An answer that nothing asks for any more is left unread.
    /// </summary>
    public ImmutableDictionary<string, string> Answers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The refusal of an answer to a question that doesn't exist; null where there is none.</summary>
    internal RewritePlan? Misanswered()
    {
        var unknown = Answers.Keys.Where(static key => !IsKey(key)).OrderBy(static key => key, StringComparer.Ordinal)
            .FirstOrDefault();
        return unknown is null ? null : RewritePlan.Refuse(UnknownKey(unknown), evidence: null);
    }

    /// <summary>Whether a question has a key.</summary>
    internal static bool IsKey(string key) => RewriteQuestion.Keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said of a key that no question has.</summary>
    internal static string UnknownKey(string key) =>
        $"no question has the key '{key}'; the keys are {string.Join(", ", RewriteQuestion.Keys)}";
}
