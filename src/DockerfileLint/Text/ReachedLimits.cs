using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Text;

/// <summary>
/// What isn't answered of a whole file because a limit was reached. Each part of the model that leaves out more than
/// one value, path or script says so here, and hosts show it. Many threads may use it.
/// </summary>
/// <param name="path">The Dockerfile.</param>
internal sealed class ReachedLimits(string path)
{
    private readonly SortedSet<string> lines = new(StringComparer.Ordinal);

    /// <summary>One line for each limit; empty for all but extreme files.</summary>
    public ImmutableArray<string> Lines
    {
        get
        {
            lock (lines) return lines.ToImmutableArray();
        }
    }

    /// <param name="effect">What isn't answered, and why, without a full stop.</param>
    /// <param name="limit">The number of <see cref="Limits"/>.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="line">The line that it is about, from 1; null for the whole file.</param>
    public void Add(string effect, long limit, string unit, int? line = null)
    {
        var place = line is { } known ? FormattableString.Invariant($"{path}:{known}") : path;
        lock (lines) lines.Add(FormattableString.Invariant($"{place}: {effect} (limit: {limit} {unit})"));
    }
}
