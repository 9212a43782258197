using System;
using System.Collections.Generic;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>
/// Decides for many paths; results for a folder are cached for the next path, so sorted paths are fast. Not
/// thread-safe.
/// </summary>
internal sealed class DockerIgnoreMatcher
{
    private readonly DockerIgnoreFile file;
    private readonly IgnoreUnion union;
    private readonly List<Folder> folders = [];
    private readonly List<int> matched = [];
    private readonly Dictionary<(int Held, int State), IgnoreDecision> decisions = [];
    private readonly int most;
    private readonly bool isBounded;
    private int kept;
    private int lastDecision;
    private long tries;

    /// <summary>Creates a matcher.</summary>
    /// <param name="file">The .dockerignore.</param>
    public DockerIgnoreMatcher(DockerIgnoreFile file)
        : this(file, Limits.IgnoreKept, isBounded: false, CancellationToken.None)
    {
    }

    /// <summary>Creates the matcher of a linter, which gives up where there is too much to look at.</summary>
    internal DockerIgnoreMatcher(DockerIgnoreFile file, CancellationToken cancellation, int kept = Limits.IgnoreKept)
        : this(file, kept, isBounded: true, cancellation)
    {
    }

    private DockerIgnoreMatcher(DockerIgnoreFile file, int kept, bool isBounded, CancellationToken cancellation)
    {
        this.file = file;
        union = new IgnoreUnion(file.Patterns, kept, cancellation);
        most = kept;
        this.isBounded = isBounded;
        folders.Add(new Folder("", IgnoreDecision.None, union.Start));
    }

    /// <summary>How many lines, and places in lines, were looked at so far.</summary>
    internal long Tries => tries + union.Looks;

    /// <summary>
    /// Whether more was to be looked at than a linter does for one context: nothing is known from then on, not even of
    /// the last path.
    /// </summary>
    internal bool IsSpent => ReachedLimit is not null;

    /// <summary>The limit that it was; null for none.</summary>
    internal long? ReachedLimit => !isBounded ? null
        : tries > Limits.IgnoreTries ? Limits.IgnoreTries
        : union.Looks > Limits.IgnoreLooks ? Limits.IgnoreLooks
        : null;

    /// <summary>Whether a path is excluded from the context.</summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public bool IsIgnored(string path) => DecidingPattern(path) is { IsNegated: false };

    /// <summary>
    /// The pattern that decides: the one that excludes the path, or includes it again; null if none does.
    /// </summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public IgnorePattern? DecidingPattern(string path)
    {
        path = path.Trim('/');
        var above = Enter(path);
        return Decide(Walk(path, above), above.Decision).Deciding;
    }

    /// <summary>The folder of a path.</summary>
    private Folder Enter(string path)
    {
        while (folders.Count > 1 && !IsWithin(path, Top.Path)) folders.RemoveAt(folders.Count - 1);
        var start = folders.Count == 1 ? 0 : Top.Path.Length + 1;
        for (
            var slash = path.IndexOf('/', Math.Min(start, path.Length));
            slash > 0;
            slash = path.IndexOf('/', slash + 1))
            Push(path.Substring(0, slash));
        return Top;
    }

    private Folder Top => folders[folders.Count - 1];

    private void Push(string folder)
    {
        var state = Walk(folder, Top);
        folders.Add(new Folder(folder, Decide(state, Top.Decision), state));
    }

    /// <summary>What the lines have come to at the end of a path.</summary>
    private IgnoreState Walk(string path, Folder above)
    {
        var state = above.State;
        tries += path.Length - above.Path.Length;
        // Where no line is left, none comes back.
        for (var i = above.Path.Length; i < path.Length && state.Nodes.Length > 0 && !IsSpent; i++)
            state = union.Step(state, path[i]);
        return state;
    }

    /// <summary>What is decided for a path; once for all that hold the same lines and have come to the same.</summary>
    private IgnoreDecision Decide(IgnoreState state, IgnoreDecision above)
    {
        if (IsSpent) return IgnoreDecision.None;
        union.FindEnding(state);
        if (above.Matched.Length == 0 && state.Excluding!.IsEmpty) return IgnoreDecision.None;
        if (decisions.TryGetValue((above.Id, state.Id), out var known)) return known;
        var decision = GoThrough(state, above.Matched);
        kept += decision.Matched.Length + 8;
        if (kept > most)
        {
            decisions.Clear();
            kept = decision.Matched.Length + 8;
        }

        return decisions[(above.Id, state.Id)] = decision;
    }

    /// <summary>
    /// Goes through the lines as the builder's walk does: a line that could change nothing is not compared, and so does
    /// not hold for what is below the folder either (after <c>a/b</c>, a line <c>!a</c> doesn't include a/b again).
    /// </summary>
    private IgnoreDecision GoThrough(IgnoreState state, int[] above)
    {
        int held = 0, last = -1;
        var isIgnored = false;
        matched.Clear();
        while (true)
        {
            var line = (isIgnored ? state.Including : state.Excluding)!.FirstAfter(last);
            if (held < above.Length && above[held] <= line) line = above[held++];
            if (line == int.MaxValue) break;
            matched.Add(line);
            isIgnored = !file.Patterns[line].IsNegated;
            last = line;
        }

        tries += matched.Count;
        return last < 0 ? IgnoreDecision.None : new IgnoreDecision(++lastDecision, file.Patterns[last], [.. matched]);
    }

    private static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>The cached results of a folder.</summary>
    /// <param name="Path">The folder; empty for the root.</param>
    /// <param name="Decision">What the lines say about it.</param>
    /// <param name="State">What the lines have come to at its end.</param>
    private readonly record struct Folder(string Path, IgnoreDecision Decision, IgnoreState State);
}
