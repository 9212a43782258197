using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A redirection, such as <c>&gt; /dev/null</c>, <c>2&gt;&amp;1</c> or a here-document.</summary>
internal sealed class ShellRedirect
{
    internal ShellRedirect(string op, ShellWord target, TextSpan range)
    {
        Operator = op;
        Target = target;
        Range = range;
    }

    /// <summary>The operator with the number before it, as written.</summary>
    public string Operator { get; }

    /// <summary>The word after it; for a here-document its delimiter.</summary>
    public ShellWord Target { get; }

    /// <summary>The body of a here-document in the script; null elsewhere.</summary>
    public TextSpan? Body { get; internal set; }

    /// <summary>The command substitutions in the body of an unquoted here-document.</summary>
    public ImmutableArray<ShellSubstitution> Substitutions { get; private set; } =
        ImmutableArray<ShellSubstitution>.Empty;

    /// <summary>The whole redirection in the script, without the body of a here-document.</summary>
    public TextSpan Range { get; }

    /// <summary>Whether it writes to a file.</summary>
    public bool IsOutput =>
        Operator.Contains('>')
            && (Operator[Operator.Length - 1] != '&' || Target.Value is not ("-" or "0" or "1" or "2"));

    /// <summary>Whether it appends.</summary>
    public bool IsAppend => Operator.Contains(">>");

    internal void SetSubstitutions(ImmutableArray<ShellSubstitution> substitutions)
    {
        Substitutions = substitutions;
        foreach (var substitution in substitutions) substitution.Parent = Target;
    }
}
