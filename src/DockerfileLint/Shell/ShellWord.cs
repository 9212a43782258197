using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A word of a command.</summary>
public sealed class ShellWord : ShellNode
{
    private readonly ShellWordTraits traits;
    private string? value;

    internal ShellWord(LogicalText script, TextSpan range, ShellWordTraits traits, ImmutableArray<ShellSubstitution> substitutions, string? value = null)
        : base(script, range)
    {
        this.traits = traits;
        this.value = value;
        Substitutions = substitutions;
        foreach (var substitution in substitutions) substitution.Parent = this;
    }

    /// <summary>What the word means once quotes and escapes are removed; null where an expansion decides it.</summary>
    public string? Value => value ??= (traits & ShellWordTraits.Expansion) != 0 ? null : (traits & ShellWordTraits.Escape) == 0 ? Text : WordReader.Unquote(this);

    /// <summary>Whether any part of the word is quoted.</summary>
    public bool IsQuoted => (traits & ShellWordTraits.Quoted) != 0;

    /// <summary>Whether the word holds an unquoted <c>*</c>, <c>?</c> or <c>[</c>.</summary>
    public bool IsGlob => (traits & ShellWordTraits.Glob) != 0;

    /// <summary>The command and process substitutions in the word, in order.</summary>
    public ImmutableArray<ShellSubstitution> Substitutions { get; }

    /// <summary>The word as written.</summary>
    public string Text => Script.ToString(Range);

    /// <summary>The part of the word from an offset on, as a word.</summary>
    internal ShellWord Tail(int offset) =>
        new(Script, TextSpan.FromBounds(Range.Start + offset, Range.End), traits, Substitutions);
}
