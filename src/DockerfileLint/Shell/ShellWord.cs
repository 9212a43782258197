using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A word of a command.</summary>
public sealed class ShellWord : ShellNode
{
    internal ShellWord(LogicalText script, TextSpan range, string? value, bool isQuoted, bool isGlob) : base(script, range)
    {
        Value = value;
        IsQuoted = isQuoted;
        IsGlob = isGlob;
    }

    /// <summary>What the word means once quotes and escapes are removed; null where an expansion decides it.</summary>
    public string? Value { get; }

    /// <summary>Whether any part of the word is quoted.</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether the word holds an unquoted <c>*</c>, <c>?</c> or <c>[</c>.</summary>
    public bool IsGlob { get; }

    /// <summary>The word as written.</summary>
    public string Text => Script.ToString(Range);
}
