using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A part of a shell script.</summary>
public abstract class ShellNode
{
    private protected ShellNode(LogicalText script, TextSpan range)
    {
        Script = script;
        Range = range;
    }

    /// <summary>The script that the node is a part of.</summary>
    public LogicalText Script { get; }

    /// <summary>Where the node stands in <see cref="Script"/>.</summary>
    public TextSpan Range { get; }

    /// <summary>Where the node stands in the Dockerfile.</summary>
    public TextSpan Span => Script.ToSource(Range);

    /// <summary>The node that holds this one; null for the script's list.</summary>
    public ShellNode? Parent { get; internal set; }

    /// <summary>The node as it is written, continuations joined.</summary>
    public override string ToString() => Script.ToString(Range);
}
