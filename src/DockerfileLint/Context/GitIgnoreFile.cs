using System;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>
/// The lines of one .gitignore, compared with paths from its folder all at once. Not thread-safe.
/// </summary>
internal sealed class GitIgnoreFile
{
    /// <summary>
    /// What follows the path of a folder where a line asks for one; in no path, and no wildcard takes it.
    /// </summary>
    public const char FolderMark = '\0';

    private readonly ImmutableArray<IgnorePattern> patterns;
    private readonly IgnoreUnion union;

    private GitIgnoreFile(ImmutableArray<IgnorePattern> patterns)
    {
        this.patterns = patterns;
        union = new IgnoreUnion(patterns, Limits.IgnoreKept, CancellationToken.None);
    }

    /// <summary>Before the first character of a path.</summary>
    public IgnoreState Start => union.Start;

    /// <summary>Whether more places in lines were looked at than for one file: it says nothing from then on.</summary>
    public bool IsSpent => union.Looks > Limits.IgnoreLooks;

    /// <summary>Reads a file; it never fails, as what git can't read matches nothing.</summary>
    public static GitIgnoreFile Parse(SourceText source)
    {
        var lines = ImmutableArray.CreateBuilder<IgnorePattern>();
        for (var line = 0; line < source.LineCount; line++)
            if (GitIgnoreSyntax.Read(source, source.GetLineSpan(line)) is { } pattern) lines.Add(pattern);
        return new GitIgnoreFile(lines.ToImmutable());
    }

    /// <summary>What the lines come to after a further part of a path.</summary>
    /// <param name="state">What they have come to before it.</param>
    /// <param name="part">The part, a character for each byte.</param>
    public IgnoreState Walk(IgnoreState state, string part)
    {
        for (var i = 0; i < part.Length && state.Nodes.Length > 0 && !IsSpent; i++) state = union.Step(state, part[i]);
        return state;
    }

    /// <summary>What the last line that matches says of a path; null where none does.</summary>
    /// <param name="state">What the lines have come to at its end.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Decide(IgnoreState state, bool isFolder)
    {
        var last = LastOf(state);
        if (isFolder && state.Nodes.Length > 0)
            last = Math.Max(last, LastOf(union.Step(state, FolderMark)));
        return last < 0 || IsSpent ? null : !patterns[last].IsNegated;
    }

    private int LastOf(IgnoreState state)
    {
        union.FindEnding(state);
        return Math.Max(state.Excluding!.Last, state.Including!.Last);
    }
}
