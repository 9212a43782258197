using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Finds the command after <c>sudo</c>, <c>env</c> and their like.</summary>
internal static class CommandUnwrapper
{
    /// <summary>
    /// The command of the words that were collected since <paramref name="mark"/>; where no wrapper comes before it,
    /// its arguments are copied once.
    /// </summary>
    public static ShellCommand Create(
        LogicalText script,
        TextSpan range,
        ImmutableArray<ShellAssignment> assignments,
        ScratchList<ShellWord> words,
        int mark,
        ImmutableArray<ShellRedirect> redirects)
    {
        if (words.Count == mark || words[mark].Value is { } value && WrapperOptions.Of(value) is not null)
            return Create(script, range, assignments, words.Take(mark), redirects);
        var program = words[mark];
        var arguments = words.Take(mark + 1);
        words.Truncate(mark);
        return new ShellCommand(
            script, range, assignments, ImmutableArray<ShellWord>.Empty, program, arguments, redirects);
    }

    public static ShellCommand Create(
        LogicalText script,
        TextSpan range,
        ImmutableArray<ShellAssignment> assignments,
        ImmutableArray<ShellWord> words,
        ImmutableArray<ShellRedirect> redirects)
    {
        var index = 0;
        ImmutableArray<ShellAssignment>.Builder? found = null;
        while (index < words.Length && words[index].Value is { } value && WrapperOptions.Of(value) is { } options)
        {
            var next = Skip(words, index, options, assignments, ref found);
            if (next < 0 || next >= words.Length) break;
            index = next;
        }

        return Split(script, range, found?.ToImmutable() ?? assignments, words, redirects, index);
    }

    /// <summary>The same for cmd, whose wrappers are <c>call</c> and <c>start [/wait] ["title"]</c>.</summary>
    public static ShellCommand CreateForWindows(
        LogicalText script,
        TextSpan range,
        ImmutableArray<ShellAssignment> assignments,
        ImmutableArray<ShellWord> words,
        ImmutableArray<ShellRedirect> redirects)
    {
        var index = 0;
        if (words.Length > 1 && Is(words[0], "call")) index = 1;
        else if (words.Length > 1 && Is(words[0], "start"))
        {
            index = 1;
            while (index < words.Length
                && (words[index].Text[0] == '/'
                    || words[index].Text[0] == '"' && index + 1 < words.Length && words[index + 1].Text[0] != '/'))
                index++;
            if (index == words.Length) index = 0;
        }

        return Split(script, range, assignments, words, redirects, index);
    }

    private static bool Is(ShellWord word, string name) =>
        string.Equals(word.Value, name, StringComparison.OrdinalIgnoreCase);

    private static ShellCommand Split(
        LogicalText script,
        TextSpan range,
        ImmutableArray<ShellAssignment> assignments,
        ImmutableArray<ShellWord> words,
        ImmutableArray<ShellRedirect> redirects,
        int index)
    {
        var wrappers = index == 0 ? ImmutableArray<ShellWord>.Empty : ImmutableArray.Create(words, 0, index);
        if (!assignments.IsEmpty) wrappers = WithoutAssigned(wrappers, assignments);
        var arguments = index + 1 >= words.Length
            ? ImmutableArray<ShellWord>.Empty
            : ImmutableArray.Create(words, index + 1, words.Length - index - 1);
        return new ShellCommand(
            script, range, assignments, wrappers, index < words.Length ? words[index] : null, arguments, redirects);
    }

    /// <summary>
    /// What <c>env</c> sets is an assignment, and is in the tree once. Both lists are in the order of the text.
    /// </summary>
    private static ImmutableArray<ShellWord> WithoutAssigned(
        ImmutableArray<ShellWord> wrappers, ImmutableArray<ShellAssignment> assignments)
    {
        var next = 0;
        var rest = ImmutableArray.CreateBuilder<ShellWord>(wrappers.Length);
        foreach (var word in wrappers)
        {
            while (next < assignments.Length && assignments[next].Range.Start < word.Range.Start) next++;
            if (next == assignments.Length || assignments[next].Range != word.Range) rest.Add(word);
        }

        return rest.Count == wrappers.Length ? wrappers : rest.ToImmutable();
    }

    /// <summary>
    /// The index of the command after the wrapper at <paramref name="index"/>, or -1 where that is not known.
    /// </summary>
    private static int Skip(
        ImmutableArray<ShellWord> words,
        int index,
        WrapperOptions options,
        ImmutableArray<ShellAssignment> assignments,
        ref ImmutableArray<ShellAssignment>.Builder? found)
    {
        var i = index + 1;
        for (; i < words.Length; i++)
        {
            if (words[i].Value is not { } value) break;
            if (value == "--")
            {
                i++;
                break;
            }

            if (value.Length < 2 || value[0] != '-') break;
            if (options.IsQuery(value)) return -1;
            if (options.TakesNext(value)) i++;
        }

        i += options.Operands;
        if (options.TakesAssignments) i = Assign(words, i, assignments, ref found);
        return i;
    }

    private static int Assign(
        ImmutableArray<ShellWord> words,
        int index,
        ImmutableArray<ShellAssignment> assignments,
        ref ImmutableArray<ShellAssignment>.Builder? found)
    {
        var end = index;
        while (end < words.Length && EqualsOf(words[end].Text) > 0) end++;
        // Without a program after them they are the arguments of a command that only prints.
        if (end == words.Length) return end;
        for (; index < end; index++)
        {
            var text = words[index].Text;
            var equals = EqualsOf(text);
            found ??= assignments.ToBuilder();
            found.Add(
                new ShellAssignment(text.Substring(0, equals), words[index].Tail(equals + 1), words[index].Range));
        }

        return end;
    }

    /// <summary>Where the sign of an assignment is; -1 where the word is none.</summary>
    private static int EqualsOf(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && IsName(text, equals) ? equals : -1;
    }

    /// <summary>Whether the first characters of a text, at least one, are a name that a variable can have.</summary>
    public static bool IsName(string text, int length)
    {
        if (!CharTable.IsNameStart(text[0])) return false;
        for (var i = 1; i < length; i++)
            if (!CharTable.IsName(text[i])) return false;
        return true;
    }
}
