using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Text;

namespace DockerfileLint.Configuration;

/// <summary>
/// Reads a pattern of an .editorconfig into its places, without recursion: braces may nest to any depth.
/// </summary>
internal sealed class GlobReader
{
    private readonly GlobAutomaton automaton = new();
    private readonly Stack<(int Open, List<int> Ends)> groups = new();
    private readonly string glob;
    private readonly int lastClose;

    /// <summary>The last place so far; what follows leads on from it.</summary>
    private int last;

    private GlobReader(string glob)
    {
        this.glob = glob;
        lastClose = glob.LastIndexOf('}');
        last = automaton.Add();
    }

    /// <summary>Reads a pattern.</summary>
    public static GlobAutomaton Read(string glob)
    {
        var reader = new GlobReader(glob);
        var start = glob.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
        for (var i = start; i < glob.Length && !reader.automaton.IsTooLarge; i++) i = reader.ReadAt(i);
        while (reader.groups.Count > 0) reader.Close();
        // The end is the last place of all.
        reader.Follow(reader.automaton.Add());
        return reader.automaton;
    }

    /// <summary>Reads what is at an index; the index of its last character.</summary>
    private int ReadAt(int i)
    {
        switch (glob[i])
        {
            case '*':
                return Star(i);
            case '?':
                Take(static character => character != '/');
                return i;
            case '\\' when i + 1 < glob.Length:
                Literal(glob[i + 1]);
                return i + 1;
            case '[' when glob.IndexOf(']', i, Math.Min(glob.Length - i, byte.MaxValue)) is var end && end > i + 1:
                Take(Set(glob.Substring(i + 1, end - i - 1)));
                return end;
            case '{' when i < lastClose:
                return Brace(i);
            case '}' when groups.Count > 0:
                Close();
                return i;
            case ',' when groups.Count > 0:
                Branch();
                return i;
            default:
                Literal(glob[i]);
                return i;
        }
    }

    private int Star(int i)
    {
        var isDouble = i + 1 < glob.Length && glob[i + 1] == '*';
        Func<char, bool> takes = isDouble ? static _ => true : static character => character != '/';
        Follow(automaton.Add(takes, stays: true));
        return isDouble ? i + 1 : i;
    }

    /// <summary>A group, or the numbers of <c>{1..3}</c>.</summary>
    private int Brace(int i)
    {
        var length = Math.Min(glob.Length - i, Limits.GlobRange + 2);
        var end = glob.IndexOf('}', i, length);
        var numbers = end < 0 ? null : Numbers(glob.Substring(i + 1, end - i - 1));
        groups.Push((last, []));
        Begin();
        if (numbers is not { } range) return i;
        for (var number = range.Low; number <= range.High; number++)
        {
            foreach (var digit in number.ToString(CultureInfo.InvariantCulture)) Literal(digit);
            if (number < range.High) Branch();
        }

        Close();
        return end;
    }

    private static (int Low, int High)? Numbers(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !IsNumber(text.Substring(0, dots), out var low)) return null;
        if (!IsNumber(text.Substring(dots + 2), out var high)) return null;
        return (long)high - low is < 0 or > Limits.GlobNumbers ? null : (low, high);
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>The characters in brackets, or with <c>!</c> all others.</summary>
    private static Func<char, bool> Set(string inner)
    {
        var negated = inner[0] is '!' or '^';
        var start = negated ? 1 : 0;
        return character =>
        {
            var found = false;
            for (var i = start; i < inner.Length && !found; i++)
            {
                if (i + 2 < inner.Length && inner[i + 1] == '-')
                {
                    found = character >= inner[i] && character <= inner[i + 2];
                    i += 2;
                }
                else
                {
                    found = inner[i] == character;
                }
            }

            return found != negated;
        };
    }

    private void Literal(char expected) => Take(character => character == expected);

    /// <summary>One character that leads to a new last place.</summary>
    private void Take(Func<char, bool> takes)
    {
        Follow(automaton.Add(takes));
        last = automaton.Add();
    }

    private void Follow(int place)
    {
        automaton.Join(last, place);
        last = place;
    }

    /// <summary>Begins a branch of the innermost group.</summary>
    private void Begin()
    {
        var start = automaton.Add();
        automaton.Join(groups.Peek().Open, start);
        last = start;
    }

    private void Branch()
    {
        groups.Peek().Ends.Add(last);
        Begin();
    }

    private void Close()
    {
        var (_, ends) = groups.Pop();
        var join = automaton.Add();
        foreach (var end in ends) automaton.Join(end, join);
        Follow(join);
    }
}
