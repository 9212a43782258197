using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>
/// A simple command: assignments, a program, its arguments and redirections. What follows <c>sudo</c>,
/// <c>env</c>, <c>exec</c>, <c>nice</c>, <c>time</c>, <c>command</c>, <c>xargs</c> and their like is the command; those
/// are its <see cref="Wrappers"/>.
/// </summary>
public sealed class ShellCommand : ShellNode
{
    private string? name;

    /// <summary>What most commands don't have; null where there is none of it.</summary>
    private Rare? rare;

    internal ShellCommand(
        LogicalText script,
        TextSpan range,
        ImmutableArray<ShellAssignment> assignments,
        ImmutableArray<ShellWord> wrappers,
        ShellWord? program,
        ImmutableArray<ShellWord> arguments,
        ImmutableArray<ShellRedirect> redirects)
        : base(script, range)
    {
        Program = program;
        Arguments = arguments;
        if (!assignments.IsEmpty || !wrappers.IsEmpty || !redirects.IsEmpty)
            rare = new Rare { Assignments = assignments, Wrappers = wrappers, Redirects = redirects };
        Adopt(assignments, wrappers, program, arguments, redirects);
    }

    /// <summary>
    /// The variables that are set in front of the program, those of <c>env</c> included; alone where there is no
    /// program.
    /// </summary>
    internal ImmutableArray<ShellAssignment> Assignments => rare?.Assignments ?? ImmutableArray<ShellAssignment>.Empty;

    /// <summary>
    /// The words in front of the program that only change how it runs, such as <c>sudo -E</c>; what <c>env</c> sets is
    /// among the <see cref="Assignments"/>.
    /// </summary>
    public ImmutableArray<ShellWord> Wrappers => rare?.Wrappers ?? ImmutableArray<ShellWord>.Empty;

    /// <summary>The word that names the program; null where there are only assignments or redirections.</summary>
    public ShellWord? Program { get; }

    /// <summary>
    /// The file name of the program without its folder, and on Windows without <c>.exe</c>; null where an expansion
    /// decides it.
    /// </summary>
    public string? Name => name ??= Program?.Value is { } value ? ShellNames.Program(value) : null;

    /// <summary>The words after the program, redirections left out.</summary>
    public ImmutableArray<ShellWord> Arguments { get; }

    /// <summary>The redirections of this command.</summary>
    internal ImmutableArray<ShellRedirect> Redirects => rare?.Redirects ?? ImmutableArray<ShellRedirect>.Empty;

    /// <summary>
    /// The scripts that the command carries and runs, each an <see cref="ShellCompoundKind.InnerShell"/>: those of
    /// <c>sh -c '…'</c>, <c>eval '…'</c>, <c>bash &lt;&lt;EOF</c> and <c>find -exec</c>.
    /// </summary>
    internal ImmutableArray<ShellCompound> Inner => rare?.Inner ?? ImmutableArray<ShellCompound>.Empty;

    /// <summary>Whether nothing runs after it: <c>exit</c>, <c>exec</c> with a program.</summary>
    internal bool EndsScript() => IsNamed("exit") || Wrappers.Length > 0 && Wrappers[0].Value == "exec";

    /// <summary>
    /// Whether a failure may be caught, or the command may not run: it is in a chain with <c>||</c> or a branch.
    /// </summary>
    internal bool MayFail() => IsConditional || Parent is not ShellList list || list.ChainAt(Index).LastOr >= 0;

    /// <summary>Compares without making strings.</summary>
    internal bool IsNamed(string text) =>
        Program is { } word
            && word.Range.Length == text.Length
            && word.Script.AsSpan(word.Range).SequenceEqual(text.AsSpan());

    /// <summary>What the tool that the command calls has read in it; null until it is asked for.</summary>
    internal object? Reading { get; set; }

    internal void SetInner(ImmutableArray<ShellCompound> inner)
    {
        (rare ??= new Rare()).Inner = inner;
        foreach (var compound in inner) compound.Parent = this;
    }

    private void Adopt(
        ImmutableArray<ShellAssignment> assignments,
        ImmutableArray<ShellWord> wrappers,
        ShellWord? program,
        ImmutableArray<ShellWord> arguments,
        ImmutableArray<ShellRedirect> redirects)
    {
        foreach (var assignment in assignments) assignment.Value.Parent = this;
        foreach (var word in wrappers) word.Parent = this;
        if (program is not null) program.Parent = this;
        foreach (var word in arguments) word.Parent = this;
        foreach (var redirect in redirects) redirect.Target.Parent = this;
    }

    /// <summary>
    /// Whether one of two options without a value is given: <c>HasFlag("-y", "--yes")</c>. For options with values see
    /// <see cref="ShellArguments"/>.
    /// </summary>
    public bool HasFlag(string option, string? other = null) => new ShellArguments(this).Has(option, other);

    /// <summary>Whether the program is one of the wrappers' words, such as <c>sudo</c>.</summary>
    public bool HasWrapper(string wrapper)
    {
        foreach (var word in Wrappers)
            if (word.Value is { } value && ShellNames.Program(value) == wrapper) return true;
        return false;
    }

    private sealed class Rare
    {
        public ImmutableArray<ShellAssignment> Assignments { get; init; } = ImmutableArray<ShellAssignment>.Empty;

        public ImmutableArray<ShellWord> Wrappers { get; init; } = ImmutableArray<ShellWord>.Empty;

        public ImmutableArray<ShellRedirect> Redirects { get; init; } = ImmutableArray<ShellRedirect>.Empty;

        public ImmutableArray<ShellCompound> Inner { get; set; } = ImmutableArray<ShellCompound>.Empty;
    }
}
