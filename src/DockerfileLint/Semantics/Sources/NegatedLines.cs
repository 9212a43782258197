using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>
/// What the lines of a .dockerignore with <c>!</c> may include of folders whose files are not there yet.
/// </summary>
internal sealed class NegatedLines
{
    private readonly StageModel model;
    private readonly ImmutableArray<IgnorePattern> patterns;
    private readonly Dictionary<IgnorePattern, int> places = [];
    private readonly Dictionary<int, (IgnoreUnion Lines, bool IsEmpty)> after = [];
    private readonly bool hasWindowsPaths;
    private long tries;

    public NegatedLines(StageModel model, DockerIgnoreFile file)
    {
        this.model = model;
        patterns = file.Patterns;
        for (var i = 0; i < patterns.Length; i++)
        {
            places[patterns[i]] = i;
            // A client on Windows reads a \ as a slash.
            hasWindowsPaths |= patterns[i] is { IsNegated: true } pattern && pattern.Text.Contains('\\');
        }
    }

    /// <summary>
    /// Whether a line after the one that excludes a folder may include a file below the folder; true where that takes
    /// too long to know.
    /// </summary>
    public bool MayReachInto(string folder, IgnorePattern? excluding)
    {
        if (hasWindowsPaths) return true;
        var place = excluding is null ? -1 : places[excluding];
        if (folder == ".git" || folder.StartsWith(".git/", StringComparison.Ordinal)) return MayReachGit(place);
        if (!after.TryGetValue(place, out var following))
        {
            tries += patterns.Length;
            if (tries > Limits.FollowingLines) return true;
            after[place] = following = After(place);
        }

        if (following.IsEmpty) return false;
        var state = following.Lines.Start;
        foreach (var character in folder) state = following.Lines.Step(state, character);
        return following.Lines.Step(state, '/').Nodes.Length > 0;
    }

    /// <summary>
    /// The folder that a line names before its first wildcard, of each line that includes something again.
    /// </summary>
    public IEnumerable<string> Folders()
    {
        foreach (var pattern in patterns)
        {
            if (!Counts(pattern)) continue;
            var wild = pattern.Text.AsSpan().IndexOfAny('*', '?', '[');
            yield return wild < 0 ? pattern.Text : pattern.Text.Substring(0, wild).TrimEnd('/');
        }
    }

    private bool MayReachGit(int place)
    {
        tries += patterns.Length;
        if (tries > Limits.FollowingLines) return true;
        for (var i = place + 1; i < patterns.Length; i++)
            if (patterns[i] is { IsNegated: true, Error: null } pattern && IsOfGit(pattern.Text)) return true;
        return false;
    }

    private static bool IsOfGit(string text) =>
        text == ".git" || text.StartsWith(".git/", StringComparison.Ordinal)
            || text.AsSpan().IndexOfAny('*', '?', '[') >= 0 && !text.EndsWith("/.gitignore", StringComparison.Ordinal);

    private (IgnoreUnion Lines, bool IsEmpty) After(int place)
    {
        var lines = ImmutableArray.CreateBuilder<IgnorePattern>();
        for (var i = place + 1; i < patterns.Length; i++)
            if (Counts(patterns[i])) lines.Add(patterns[i]);
        return (new IgnoreUnion(lines.ToImmutable(), Limits.IgnoreKept, model.Options.Cancellation), lines.Count == 0);
    }

    /// <summary>
    /// Visual Studio includes .gitignore and parts of .git again, wherever they are: no source is taken for them.
    /// </summary>
    private static bool Counts(IgnorePattern pattern) =>
        pattern is { IsNegated: true, Error: null }
            && !pattern.Text.StartsWith(".git/", StringComparison.Ordinal)
            && !pattern.Text.EndsWith("/.gitignore", StringComparison.Ordinal);
}
