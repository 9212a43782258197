using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A word of a command.</summary>
public sealed class ShellWord : ShellNode
{
    private readonly ShellWordTraits traits;

    /// <summary>What is known of it: a string, or a <see cref="Parts"/> for the few that have substitutions.</summary>
    private object? content;

    internal ShellWord(
        LogicalText script,
        TextSpan range,
        ShellWordTraits traits,
        ImmutableArray<ShellSubstitution> substitutions,
        string? value = null)
        : base(script, range)
    {
        this.traits = traits;
        content = substitutions.IsEmpty ? value : new Parts(substitutions) { Known = value };
        foreach (var substitution in substitutions) substitution.Parent = this;
    }

    /// <summary>What the word means once quotes and escapes are removed; null where an expansion decides it.</summary>
    public string? Value => (traits & ShellWordTraits.Expansion) != 0 ? null : Known ??= Read();

    /// <summary>Whether any part of the word is quoted.</summary>
    public bool IsQuoted => (traits & ShellWordTraits.Quoted) != 0;

    /// <summary>Whether it is a word of cmd or PowerShell.</summary>
    internal bool IsForeign => (traits & ShellWordTraits.Foreign) != 0;

    /// <summary>Whether the word holds an unquoted <c>*</c>, <c>?</c> or <c>[</c>.</summary>
    public bool IsGlob => (traits & ShellWordTraits.Glob) != 0;

    /// <summary>The command and process substitutions in the word, in order.</summary>
    internal ImmutableArray<ShellSubstitution> Substitutions =>
        content is Parts parts ? parts.Substitutions : ImmutableArray<ShellSubstitution>.Empty;

    /// <summary>What the word begins with for sure: its value up to the first expansion.</summary>
    public string Prefix =>
        Value ?? (Known ??= (traits & ShellWordTraits.Foreign) != 0 ? ForeignPrefix() : WordReader.Prefix(this));

    /// <summary>The variables that the word names, each once.</summary>
    public ImmutableArray<string> Variables =>
        (traits & ShellWordTraits.Expansion) == 0 || (traits & ShellWordTraits.Foreign) != 0
            ? ImmutableArray<string>.Empty
            : WordVariables.Of(Script.AsSpan(Range));

    /// <summary>
    /// What the word means with the values of its variables, of the forms <c>$NAME</c>, <c>${NAME}</c>,
    /// <c>${NAME:-text}</c>; null where one is not known, would be split, or something else decides.
    /// </summary>
    /// <param name="lookup">Gives the value of a variable; null where it is not known.</param>
    public string? Resolve(Func<string, string?> lookup) =>
        Value ?? ((traits & ShellWordTraits.Foreign) != 0 ? null : WordReader.Resolve(this, lookup));

    /// <summary>The word as written.</summary>
    public string Text => Script.ToString(Range);

    /// <summary>The value, or where an expansion decides that, the prefix; null until it is asked for.</summary>
    private string? Known
    {
        get => content is Parts parts ? parts.Known : (string?)content;
        set
        {
            if (content is Parts parts) parts.Known = value;
            else content = value;
        }
    }

    private string Read() =>
        (traits & ShellWordTraits.Escape) == 0 ? SharedTexts.Of(Script.AsSpan(Range)) : WordReader.Unquote(this);

    private string ForeignPrefix()
    {
        var text = Text.TrimStart('"');
        var stop = text.IndexOfAny(['$', '%', '(', '`', '"', '\'', '{', '@', '^']);
        return stop < 0 ? text : text.Substring(0, stop);
    }

    /// <summary>The part of the word from an offset on, as a word.</summary>
    internal ShellWord Tail(int offset) =>
        new(Script, TextSpan.FromBounds(Range.Start + offset, Range.End), traits, Substitutions);

    private sealed class Parts(ImmutableArray<ShellSubstitution> substitutions)
    {
        public ImmutableArray<ShellSubstitution> Substitutions { get; } = substitutions;

        public string? Known { get; set; }
    }
}
