using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

namespace DockerfileLint.Context;

/// <summary>
/// A place that several patterns share, because they begin alike; what follows it is worked out when a path comes to
/// it.
/// </summary>
internal sealed class IgnoreNode
{
    private readonly int place;
    private List<int>? waiting;
    private char only;
    private IgnoreNode? afterOnly;
    private Dictionary<char, IgnoreNode>? afterCharacter;

    /// <param name="id">A number that no other has.</param>
    /// <param name="place">How many parts of the patterns come before it.</param>
    /// <param name="waiting">The patterns, in order.</param>
    public IgnoreNode(int id, int place, List<int> waiting)
    {
        Id = id;
        this.place = place;
        this.waiting = waiting;
    }

    private IgnoreNode(int id, IgnoreNode rest)
    {
        Id = id;
        Rest = rest;
    }

    public int Id { get; }

    /// <summary>The last search that came to it.</summary>
    public int Mark { get; set; }

    /// <summary>The wildcard that it repeats; <see cref="IgnoreTokenKind.Character"/> if none.</summary>
    public IgnoreTokenKind Loop { get; private set; }

    /// <summary>For half of a character, what follows the whole; for folders, what follows a slash.</summary>
    public IgnoreNode? Rest { get; }

    /// <summary>The set that holds for both halves of a character, if this is between them.</summary>
    public string? SetOfHalf { get; private set; }

    /// <summary>The patterns without <c>!</c> that end here, in order.</summary>
    public List<int>? Excluding { get; private set; }

    /// <summary>The patterns with <c>!</c> that end here, in order.</summary>
    public List<int>? Including { get; private set; }

    /// <summary>What follows without a character.</summary>
    public List<IgnoreNode>? Empty { get; private set; }

    /// <summary>What follows without a character, at some places of a path only.</summary>
    public List<KeyValuePair<IgnoreTokenKind, IgnoreNode>>? Conditional { get; private set; }

    /// <summary>What follows a character of many.</summary>
    public List<KeyValuePair<IgnoreToken, IgnoreNode>>? Wild { get; private set; }

    /// <summary>Whether the next character decides what this is.</summary>
    public bool IsOpen => Conditional is not null || Loop == IgnoreTokenKind.One;

    /// <summary>The place between the halves of a character that a wildcard takes.</summary>
    public static IgnoreNode Half(int id, IgnoreNode rest, string? set) =>
        new(id, rest) { Loop = IgnoreTokenKind.One, SetOfHalf = set };

    /// <summary>What follows a character that is no wildcard's.</summary>
    public IgnoreNode? After(char character)
    {
        if (afterOnly is not null && only == character) return afterOnly;
        return afterCharacter is not null && afterCharacter.TryGetValue(character, out var next) ? next : null;
    }

    /// <summary>Finds what follows, once.</summary>
    /// <returns>How many patterns were looked at.</returns>
    public int Expand(ImmutableArray<IgnorePattern> patterns, CancellationToken cancellation, ref int lastId)
    {
        if (waiting is not { } ones) return 0;
        waiting = null;
        // Most places in many lines belong to one of them.
        if (ones.Count == 1 && place < patterns[ones[0]].PartCount)
        {
            var pattern = patterns[ones[0]];
            Follow(pattern.PartAt(place), HasHalves(pattern), new IgnoreNode(++lastId, place + 1, ones), ref lastId);
            return 1;
        }

        foreach (var group in Groups(ones, patterns, cancellation))
            Follow(group.Part, group.Halves, new IgnoreNode(++lastId, place + 1, group.Patterns), ref lastId);
        return ones.Count;
    }

    /// <summary>The patterns by their next part, in order; those that have none end here.</summary>
    private List<(IgnoreToken Part, bool Halves, List<int> Patterns)> Groups(
        List<int> ones, ImmutableArray<IgnorePattern> patterns, CancellationToken cancellation)
    {
        var known = new Dictionary<(IgnoreToken Part, bool Halves), List<int>>();
        var order = new List<(IgnoreToken Part, bool Halves, List<int> Patterns)>();
        foreach (var one in ones)
        {
            cancellation.ThrowIfCancellationRequested();
            var pattern = patterns[one];
            if (place == pattern.PartCount)
            {
                if (pattern.IsNegated) (Including ??= []).Add(one);
                else (Excluding ??= []).Add(one);
                continue;
            }

            var part = pattern.PartAt(place);
            var halves = HasHalves(pattern);
            if (!known.TryGetValue((part, halves), out var group))
            {
                known[(part, halves)] = group = [];
                order.Add((part, halves, group));
            }

            group.Add(one);
        }

        return order;
    }

    /// <summary>Whether the next part of a pattern is a set that holds for both halves of a character.</summary>
    private bool HasHalves(IgnorePattern pattern) =>
        pattern.ComparesHalves && pattern.PartAt(place).Kind == IgnoreTokenKind.Set;

    private void Follow(IgnoreToken part, bool halves, IgnoreNode next, ref int lastId)
    {
        switch (part.Kind)
        {
            case IgnoreTokenKind.Character:
                AddCharacter(part.Character, next);
                break;
            case IgnoreTokenKind.Many or IgnoreTokenKind.Rest:
                next.Loop = part.Kind;
                (Empty ??= []).Add(next);
                break;
            case IgnoreTokenKind.Folders:
                (Empty ??= []).Add(next);
                Empty.Add(new IgnoreNode(++lastId, next) { Loop = IgnoreTokenKind.Folders });
                break;
            case IgnoreTokenKind.One or IgnoreTokenKind.Set:
                var half = Half(++lastId, next, halves ? part.Set : null);
                (Wild ??= []).Add(new KeyValuePair<IgnoreToken, IgnoreNode>(part, half));
                break;
            case IgnoreTokenKind.Never:
                break;
            default:
                (Conditional ??= []).Add(new KeyValuePair<IgnoreTokenKind, IgnoreNode>(part.Kind, next));
                break;
        }
    }

    private void AddCharacter(char character, IgnoreNode next)
    {
        if (afterOnly is null) (only, afterOnly) = (character, next);
        else (afterCharacter ??= []).Add(character, next);
    }
}
