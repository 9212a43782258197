using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>
/// A compound command: its lists in the order of the text (for <c>if</c>: conditions and branches in turn).
/// </summary>
internal sealed class ShellCompound : ShellNode
{
    internal ShellCompound(
        LogicalText script,
        TextSpan range,
        ShellCompoundKind kind,
        ImmutableArray<ShellList> bodies,
        ImmutableArray<ShellRedirect> redirects,
        ImmutableArray<ShellWord> words = default) : base(script, range)
    {
        Kind = kind;
        Bodies = bodies;
        Redirects = redirects;
        Words = words.IsDefault ? ImmutableArray<ShellWord>.Empty : words;
        foreach (var word in Words) word.Parent = this;
        foreach (var redirect in redirects) redirect.Target.Parent = this;
        for (var i = 0; i < bodies.Length; i++)
        {
            bodies[i].Parent = this;
            bodies[i].Index = i;
        }
    }

    /// <summary>
    /// The words before the bodies: those of <c>for … in</c>, the subject and the patterns of <c>case</c>, the operands
    /// of <c>[[ … ]]</c>.
    /// </summary>
    public ImmutableArray<ShellWord> Words { get; }

    /// <summary>
    /// The variable that a <c>for</c> or <c>select</c> of a POSIX shell sets to each of its words; empty for others.
    /// </summary>
    public ReadOnlySpan<char> Variable
    {
        get
        {
            if (Kind != ShellCompoundKind.For) return default;
            var text = Script.AsSpan(Range);
            var start = 0;
            while (start < text.Length && CharTable.IsName(text[start])) start++;
            while (start < text.Length && text[start] is ' ' or '\t') start++;
            var end = start;
            while (end < text.Length && CharTable.IsName(text[end])) end++;
            return text.Slice(start, end - start);
        }
    }

    /// <summary>Which compound command it is.</summary>
    public ShellCompoundKind Kind { get; }

    /// <summary>The lists inside.</summary>
    public ImmutableArray<ShellList> Bodies { get; }

    /// <summary>The redirections after it.</summary>
    public ImmutableArray<ShellRedirect> Redirects { get; }
}
