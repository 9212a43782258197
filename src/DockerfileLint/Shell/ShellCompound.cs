using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A compound command: its lists in the order of the text (for <c>if</c>: conditions and branches in turn).</summary>
public sealed class ShellCompound : ShellNode
{
    internal ShellCompound(LogicalText script, TextSpan range, ShellCompoundKind kind, ImmutableArray<ShellList> bodies, ImmutableArray<ShellRedirect> redirects) : base(script, range)
    {
        Kind = kind;
        Bodies = bodies;
        Redirects = redirects;
        foreach (var body in bodies) body.Parent = this;
    }

    /// <summary>Which compound command it is.</summary>
    public ShellCompoundKind Kind { get; }

    /// <summary>The lists inside.</summary>
    public ImmutableArray<ShellList> Bodies { get; }

    /// <summary>The redirections behind it.</summary>
    public ImmutableArray<ShellRedirect> Redirects { get; }
}
