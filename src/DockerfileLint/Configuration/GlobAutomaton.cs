using System;
using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Configuration;

/// <summary>
/// The places of a pattern and how one comes from one to the next: all that a path may have come to are kept, so no
/// choice is tried again.
/// </summary>
internal sealed class GlobAutomaton
{
    // A range of numbers becomes many places; a pattern that would have more than these matches nothing.
    private readonly List<GlobStep> steps = [];
    private readonly List<(int To, int Next)> jumps = [];

    /// <summary>Whether the pattern has too many places.</summary>
    public bool IsTooLarge => steps.Count > Limits.GlobPlaces;

    /// <summary>Adds a place.</summary>
    /// <param name="takes">Which characters lead on from it; null where none does.</param>
    /// <param name="stays">Whether they lead back to it instead.</param>
    public int Add(Func<char, bool>? takes = null, bool stays = false)
    {
        steps.Add(new GlobStep(takes, stays, FirstJump: -1));
        return steps.Count - 1;
    }

    /// <summary>Lets a place lead to another one without a character.</summary>
    public void Join(int from, int to)
    {
        jumps.Add((to, steps[from].FirstJump));
        steps[from] = steps[from] with { FirstJump = jumps.Count - 1 };
    }

    /// <summary>Whether a text leads from the first place to the last.</summary>
    public bool Matches(string text)
    {
        var seen = new int[steps.Count];
        List<int> now = [], next = [];
        Enter(0, now, seen, round: 1);
        for (var i = 0; i < text.Length && now.Count > 0; i++)
        {
            foreach (var place in now)
            {
                var step = steps[place];
                if (step.Takes?.Invoke(text[i]) == true) Enter(step.Stays ? place : place + 1, next, seen, i + 2);
            }

            (now, next) = (next, now);
            next.Clear();
        }

        return now.Contains(steps.Count - 1);
    }

    private void Enter(int place, List<int> places, int[] seen, int round)
    {
        if (seen[place] == round) return;
        seen[place] = round;
        places.Add(place);
        // What is added here is looked at here too.
        for (var i = places.Count - 1; i < places.Count; i++)
        {
            for (var jump = steps[places[i]].FirstJump; jump >= 0; jump = jumps[jump].Next)
            {
                var to = jumps[jump].To;
                if (seen[to] == round) continue;
                seen[to] = round;
                places.Add(to);
            }
        }
    }
}
