using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Tests.Hostile;

/// <summary>Words at the edge of what a rule may expect: empty, lone, unknown, not plain letters.</summary>
internal static class HostileWords
{
    /// <summary>As they are written in a shell's command.</summary>
    public static IReadOnlyList<string> InShell { get; } =
    [
        "''", "\"\"", "-", "--", "---", "=", "--=", "-=", "$X", "\"$X\"", "${X:-}", "$(x)", "\\ ", "\"", "'", "x", "/", ".", "..", "*", "@", ":", "://", "~", "é", "😀", "\u0001", "\u200B", "a=", "=a",
        "<", ">", "-y", "&",
    ];

    /// <summary>As elements of a JSON array, without their quotes.</summary>
    public static IReadOnlyList<string> InArray { get; } =
    [
        "", " ", "-", "--", "=", "--=", "$X", "${X:-}", "x", "/", ".", "..", "*", "@", ":", "://", "~", "é", "\\ud83d\\ude00", "\\u0000", "\\ud800", "\\\"", "\\\\", "'", "a=", "=a", "-c", "&&",
    ];

    /// <summary>As words of an instruction.</summary>
    public static IReadOnlyList<string> InInstruction { get; } =
        [.. InShell, "", "\\", "--x", "--x=", "--from=", "--from=$X", "--chmod=", "--chmod=''", "--mount=", "--mount=type=", "--mount=,", "--platform=", "<<", "<<''", "[]", "[\"\"]", "[\"\",\"\"]", "[", "]", "#", "@@", "a:b:c", "a@", "sha256:"];

    /// <summary>A line with one of its words replaced by another, and with that put before and behind it.</summary>
    public static IEnumerable<string> Variants(IReadOnlyList<string> words, int first, string word)
    {
        for (var place = first; place <= words.Count; place++)
        {
            yield return Join([.. words.Take(place), word, .. words.Skip(place)]);
            if (place < words.Count) yield return Join([.. words.Take(place), word, .. words.Skip(place + 1)]);
        }
    }

    private static string Join(IEnumerable<string> words) => new StringBuilder().AppendJoin(' ', words).ToString();
}
