using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Diagnostics;

/// <summary>A change that removes a finding.</summary>
/// <param name="Title">What it does, imperative, without a full stop.</param>
/// <param name="Safety">Whether it may be applied without asking.</param>
/// <param name="Changes">The edits, of one or more texts; none overlaps another.</param>
public sealed record CodeFix(string Title, FixSafety Safety, ImmutableArray<TextChange> Changes)
{
    /// <summary>What it does, imperative, without a full stop; cut where it quotes too much.</summary>
    public string Title { get; init; } = MessageLimit.Of(Title);

    /// <summary>
    /// The patterns that it adds to the .dockerignore, one a line; the gate refuses a fix that adds any other line.
    /// </summary>
    internal ImmutableArray<string> IgnorePatterns { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
