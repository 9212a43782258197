using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

namespace DockerfileLint.Context;

/// <summary>
/// Compares paths with all patterns of a .dockerignore at once, a character at a time: patterns that begin alike share
/// the work, and a step that was made once is found again. So a thousand patterns cost a path little more than one. Not
/// thread-safe.
/// </summary>
internal sealed class IgnoreUnion
{
    private readonly ImmutableArray<IgnorePattern> patterns;
    private readonly CancellationToken cancellation;
    private readonly bool asksForWords;
    private readonly Dictionary<long, IgnoreState> steps = [];
    private readonly Dictionary<long, IgnoreState> states = [];
    private readonly List<IgnoreNode> reached = [];
    private readonly List<IgnoreNode> sources = [];
    private int lastNode;
    private int lastState;
    private int mark;
    private readonly int most;
    private int kept;

    /// <param name="patterns">The lines.</param>
    /// <param name="most">How many places may be kept for further paths.</param>
    /// <param name="cancellation">Ends a step.</param>
    public IgnoreUnion(ImmutableArray<IgnorePattern> patterns, int most, CancellationToken cancellation)
    {
        this.patterns = patterns;
        this.most = most;
        this.cancellation = cancellation;
        var all = new List<int>(patterns.Length);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i].Error is not null) continue;
            all.Add(i);
            asksForWords |= patterns[i].AsksForWords;
        }

        mark++;
        Reach(new IgnoreNode(0, 0, all));
        Close();
        Start = Find(isStart: true, isAfterWord: false);
    }

    /// <summary>Before the first character of a path.</summary>
    public IgnoreState Start { get; }

    /// <summary>How many places in patterns were looked at so far.</summary>
    public long Looks { get; private set; }

    /// <summary>What the next character leads to.</summary>
    public IgnoreState Step(IgnoreState state, char character)
    {
        var key = ((long)state.Id << 16) | character;
        if (steps.TryGetValue(key, out var known)) return known;
        cancellation.ThrowIfCancellationRequested();
        var from = SourcesOf(state, character);
        mark++;
        reached.Clear();
        for (var i = 0; i < from.Count; i++) Move(from[i], character);
        Close();
        var next = Find(isStart: false, asksForWords && IgnoreEscape.IsWord(character));
        Keep(1);
        steps[key] = next;
        return next;
    }

    /// <summary>Finds the lines that match a path which ends in a state.</summary>
    public void FindEnding(IgnoreState state)
    {
        if (state.Excluding is not null) return;
        IgnoreLines excluding = new(), including = new();
        foreach (var node in SourcesOf(state, next: null))
        {
            excluding.Add(node.Excluding);
            including.Add(node.Including);
        }

        excluding.Sort();
        including.Sort();
        var size = excluding.Size + including.Size;
        Looks += size;
        Keep(size);
        (state.Excluding, state.Including) = (excluding, including);
    }

    /// <summary>
    /// The places of a state, with those that the next character, or the end of the path, leaves open no more.
    /// </summary>
    private IReadOnlyList<IgnoreNode> SourcesOf(IgnoreState state, char? next)
    {
        Looks += state.Nodes.Length;
        if (!state.IsOpen) return state.Nodes;
        mark++;
        reached.Clear();
        foreach (var node in state.Nodes) Reach(node);
        for (var i = 0; i < reached.Count; i++)
        {
            var node = reached[i];
            // A half that no other half follows was a character by itself.
            if (node.Loop == IgnoreTokenKind.One && !(next is { } half && char.IsLowSurrogate(half))) Reach(node.Rest!);
            Open(node);
            if (node.Conditional is null) continue;
            foreach (var pair in node.Conditional)
                if (Holds(pair.Key, state, next)) Reach(pair.Value);
        }

        sources.Clear();
        sources.AddRange(reached);
        return sources;
    }

    private void Move(IgnoreNode node, char character)
    {
        switch (node.Loop)
        {
            case IgnoreTokenKind.Many when character != '/':
            case IgnoreTokenKind.Rest:
                Reach(node);
                break;
            case IgnoreTokenKind.Folders:
                Reach(node);
                if (character == '/') Reach(node.Rest!);
                return;
            case IgnoreTokenKind.One:
                if (!char.IsLowSurrogate(character)) return;
                if (node.SetOfHalf is not { } half || IgnoreSet.Contains(half, character)) Reach(node.Rest!);
                return;
        }

        if (node.After(character) is { } next) Reach(next);
        if (node.Wild is null) return;
        Looks += node.Wild.Count;
        foreach (var pair in node.Wild)
        {
            if (pair.Key.Set is { } set ? !IgnoreSet.Contains(set, character) : character == '/') continue;
            Reach(char.IsHighSurrogate(character) ? pair.Value : pair.Value.Rest!);
        }
    }

    private static bool Holds(IgnoreTokenKind kind, IgnoreState state, char? next) => kind switch
    {
        IgnoreTokenKind.Start => state.IsStart,
        IgnoreTokenKind.End => next is null,
        _ => kind == IgnoreTokenKind.WordEdge == (state.IsAfterWord != (next is { } word && IgnoreEscape.IsWord(word))),
    };

    private void Reach(IgnoreNode node)
    {
        if (node.Mark == mark) return;
        node.Mark = mark;
        reached.Add(node);
    }

    /// <summary>Adds what follows without a character.</summary>
    private void Close()
    {
        for (var i = 0; i < reached.Count; i++) Open(reached[i]);
        Looks += reached.Count;
    }

    private void Open(IgnoreNode node)
    {
        Looks += node.Expand(patterns, cancellation, ref lastNode);
        if (node.Empty is null) return;
        foreach (var next in node.Empty) Reach(next);
    }

    /// <summary>The state of the places that were reached, all of which bear the mark.</summary>
    private IgnoreState Find(bool isStart, bool isAfterWord)
    {
        long hash = isAfterWord ? 1 : 0;
        foreach (var node in reached) hash += unchecked((node.Id + 1) * -7046029254386353131L);
        states.TryGetValue(hash, out var first);
        for (var state = first; state is not null && !isStart; state = state.Next)
            if (state.IsAfterWord == isAfterWord && !state.IsStart && IsReached(state)) return state;
        Keep(reached.Count + 8);
        if (states.Count == 0) first = null;
        return states[hash] = new IgnoreState(++lastState, [.. reached], isStart, isAfterWord) { Next = first };
    }

    private bool IsReached(IgnoreState state)
    {
        if (state.Nodes.Length != reached.Count) return false;
        foreach (var node in state.Nodes)
            if (node.Mark != mark) return false;
        return true;
    }

    /// <summary>
    /// Makes room once what is kept has grown too large: states that are still in use keep their numbers, and no number
    /// is used again.
    /// </summary>
    private void Keep(int more)
    {
        kept += more;
        if (kept <= most) return;
        kept = more;
        steps.Clear();
        states.Clear();
    }
}
