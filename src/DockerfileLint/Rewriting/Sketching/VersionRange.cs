using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace DockerfileLint.Rewriting.Sketching;

/// <summary>The versions that a manifest allows: the comparators of npm, PyPI and Poetry.</summary>
internal sealed class VersionRange
{
    private static readonly string[] Operators = [">=", "<=", "==", "!=", "~=", ">", "<", "=", "^", "~"];

    private readonly List<List<(string Operator, int[] Version)>> alternatives = [];

    private VersionRange()
    {
    }

    /// <summary>Whether it allows every version.</summary>
    public bool IsOpen => alternatives.Exists(static one => one.Count == 0);

    /// <summary>Reads a range; null where it isn't understood.</summary>
    public static VersionRange? Read(string text)
    {
        var range = new VersionRange();
        foreach (var part in text.Split(["||"], StringSplitOptions.None))
        {
            var all = new List<(string, int[])>();
            foreach (var word in Words(part))
            {
                var sign = Array.Find(Operators, one => word.StartsWith(one, StringComparison.Ordinal)) ?? "";
                if (Numbers(word.Substring(sign.Length)) is not { } version) return null;
                if (version.Length > 0) all.Add((sign, version));
            }

            range.alternatives.Add(all);
        }

        return range;
    }

    /// <summary>Whether all releases of a line, such as <c>22</c> or <c>3.12</c>, may be used.</summary>
    public bool Allows(string line) =>
        Numbers(line) is { } version && alternatives.Exists(one => one.TrueForAll(each => Allows(each, version)));

    private static bool Allows((string Operator, int[] Version) one, int[] line)
    {
        var given = one.Version.Take(line.Length).ToArray();
        var order = Compare(line, given);
        return one.Operator switch
        {
            ">=" => order >= 0,
            ">" => order > 0 || order == 0 && one.Version.Length > line.Length,
            "<=" => order <= 0 && (order < 0 || one.Version.Length <= line.Length),
            "<" => order < 0,
            "!=" => true,
            "^" => order >= 0 && line[0] == one.Version[0],
            "~" => order >= 0 && StartsWith(line, one.Version.Take(2)),
            "~=" => order >= 0 && StartsWith(line, one.Version.Take(one.Version.Length - 1)),
            _ => StartsWith(line, one.Version),
        };
    }

    private static bool StartsWith(int[] line, IEnumerable<int> version) =>
        line.Zip(version, static (one, other) => one == other).All(static same => same);

    private static int Compare(int[] one, int[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            var second = i < other.Length ? other[i] : 0;
            if (one[i] != second) return one[i].CompareTo(second);
        }

        return 0;
    }

    /// <summary>The comparators; a blank after an operator doesn't end one.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var sign = "";
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.IndexOf(Operators, word) >= 0) sign = word;
            else
            {
                yield return sign + word;
                sign = "";
            }
        }
    }

    /// <summary>The numbers of a version up to a wildcard; null where it is none.</summary>
    private static int[]? Numbers(string text)
    {
        var found = new List<int>();
        foreach (var part in text.TrimStart('v').Split('.'))
        {
            if (part is "x" or "X" or "*") break;
            var digits = part.Split('-', '+')[0];
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            found.Add(number);
        }

        return [.. found];
    }
}
