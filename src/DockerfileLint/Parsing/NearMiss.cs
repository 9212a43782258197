using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// The instruction that a misspelled word surely should be. A line that has lost the continuation before it begins with
/// a program, whose name may be as near: <c>cargo build</c> isn't <c>ARG build</c>.
/// </summary>
internal static class NearMiss
{
    // Names in which two letters may be wrong; EXPORT isn't EXPOSE.
    private const int Long = 7;

    // Programs, and words of scripts, of which one letter makes an instruction.
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal)
    {
        "adb", "and", "argo", "arp", "cmp", "crun", "end", "runc", "srun", "venv", "xcopy",
    };

    /// <summary>The keyword, in the case of the word; null where it may be something else.</summary>
    /// <param name="word">The word with which the line begins.</param>
    /// <param name="rest">What follows it, trimmed.</param>
    public static string? Of(string word, ReadOnlySpan<char> rest)
    {
        if (word.Length < 3 || !IsWord(word) || Programs.Contains(word)) return null;
        var upper = word.ToUpperInvariant();
        if (Suggestions.Nearest(upper, Keywords.Names) is not { } near || !IsMistyped(upper, near)) return null;
        if (!InstructionStart.Fits(Keywords.Find(near.AsSpan()), rest)) return null;
        return word.Any(char.IsUpper) ? near : near.ToLowerInvariant();
    }

    /// <summary>One letter is wrong, missing or too many, or two have changed places; of a long name two.</summary>
    private static bool IsMistyped(string word, string name) =>
        EditDistance.Of(word, name, name.Length < Long ? 2 : 3) is not null || SwappedLetters.Make(word, name);

    private static bool IsWord(string word)
    {
        foreach (var c in word)
            if (!char.IsLetter(c)) return false;
        return true;
    }
}
