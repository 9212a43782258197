using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Commands joined by <c>|</c> or <c>|&amp;</c>, or one after <c>!</c>.</summary>
internal sealed class ShellPipeline : ShellNode
{
    internal ShellPipeline(
        LogicalText script, TextSpan range, bool isNegated, ImmutableArray<ShellNode> commands) : base(script, range)
    {
        IsNegated = isNegated;
        Commands = commands;
        for (var i = 0; i < commands.Length; i++)
        {
            commands[i].Parent = this;
            commands[i].Index = i;
        }
    }

    /// <summary>Whether <c>!</c> comes before it.</summary>
    public bool IsNegated { get; }

    /// <summary>The commands, in order.</summary>
    public ImmutableArray<ShellNode> Commands { get; }
}
