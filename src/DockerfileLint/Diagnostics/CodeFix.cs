using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Diagnostics;

/// <summary>A change that removes a finding.</summary>
public sealed class CodeFix
{
    internal CodeFix(string title, FixSafety safety, ImmutableArray<TextChange> changes)
    {
        Title = MessageLimit.Of(title);
        Safety = safety;
        Changes = changes;
    }

    /// <summary>What it does, imperative, without a full stop; cut where it quotes too much.</summary>
    public string Title { get; }

    /// <summary>Whether it may be applied without asking.</summary>
    public FixSafety Safety { get; }

    /// <summary>The edits, of one or more texts; none overlaps another.</summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>
    /// The patterns that it adds to the .dockerignore, one a line; the gate refuses a fix that adds any other line.
    /// </summary>
    internal ImmutableArray<string> IgnorePatterns { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>How many parts of its finding it removes.</summary>
    internal int Parts { get; init; } = 1;

    /// <summary>The same fix, to be applied on request only.</summary>
    internal CodeFix AsSuggested() =>
        new(Title, FixSafety.Suggested, Changes) { IgnorePatterns = IgnorePatterns, Parts = Parts };

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
