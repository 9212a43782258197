using System;
using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Where some texts are last in a file: all of them are looked for in one pass for each of their lengths (Rabin and
/// Karp), since one pass for each text would take a square of the file.
/// </summary>
internal sealed class LastMentions
{
    private const uint Base = 16777619;
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);
    private readonly bool isComplete;

    public LastMentions(string text, IEnumerable<string> names)
    {
        var byLength = new Dictionary<int, Dictionary<uint, List<string>>>();
        foreach (var name in names)
        {
            if (last.ContainsKey(name)) continue;
            // An empty text occurs everywhere.
            last.Add(name, name.Length == 0 ? text.Length : -1);
            if (name.Length > 0) Add(byLength, name);
        }

        isComplete = byLength.Count <= Limits.MentionLengths;
        if (!isComplete) return;
        foreach (var pair in byLength) Search(text, pair.Key, pair.Value);
    }

    /// <summary>Whether a text that was asked for may occur at a place or after it.</summary>
    public bool MayFollow(string name, int place) =>
        !isComplete || !last.TryGetValue(name, out var start) || start >= place;

    private static void Add(Dictionary<int, Dictionary<uint, List<string>>> byLength, string name)
    {
        if (!byLength.TryGetValue(name.Length, out var byHash)) byLength[name.Length] = byHash = [];
        var hash = HashOf(name, 0, name.Length);
        if (!byHash.TryGetValue(hash, out var known)) byHash[hash] = known = [];
        known.Add(name);
    }

    private static uint HashOf(string text, int start, int length)
    {
        uint hash = 0;
        unchecked
        {
            for (var i = start; i < start + length; i++) hash = hash * Base + text[i];
        }

        return hash;
    }

    private void Search(string text, int length, Dictionary<uint, List<string>> byHash)
    {
        if (length > text.Length) return;
        uint highest = 1;
        for (var i = 1; i < length; i++) highest = unchecked(highest * Base);
        var hash = HashOf(text, 0, length);
        for (var start = 0; ; start++)
        {
            if (byHash.TryGetValue(hash, out var names)) Note(text, start, names);
            if (start + length == text.Length) return;
            hash = unchecked((hash - text[start] * highest) * Base + text[start + length]);
        }
    }

    private void Note(string text, int start, List<string> names)
    {
        foreach (var name in names)
            if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0) last[name] = start;
    }
}
