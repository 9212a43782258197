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
    internal LogicalText Script { get; }

    /// <summary>Where the node is in <see cref="Script"/>.</summary>
    internal TextSpan Range { get; }

    /// <summary>Where the node is in the Dockerfile.</summary>
    public TextSpan Span => Script.ToSource(Range);

    /// <summary>The node that holds this one; null for the script's list.</summary>
    internal ShellNode? Parent { get; set; }

    /// <summary>Where the node is among the items, commands or bodies of its parent.</summary>
    internal int Index { get; set; }

    /// <summary>What surrounds the node, up to its script.</summary>
    internal ShellPlace Place => NodePlaces.Of(this);

    /// <summary>Whether it is in a branch, right of <c>||</c>, in a loop or in a function.</summary>
    public bool IsConditional => (Place & ShellPlace.Conditional) != 0;

    /// <summary>
    /// Whether it is in <c>$( … )</c>, <c>` … `</c> or <c>&lt;( … )</c>: what it prints is taken, and its failure
    /// mostly is not.
    /// </summary>
    public bool IsSubstitution => (Place & ShellPlace.Substitution) != 0;

    /// <summary>Whether it has run whenever the script has ended with success.</summary>
    public bool IsUnconditional => ShellOutcome.Of(this, stopsOnError: false).HasRun;

    /// <summary>
    /// The list in which it is, by itself or as a part of an item; null for the script's own list.
    /// </summary>
    internal ShellList? EnclosingList
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
                if (node is ShellList list) return list;
            return null;
        }
    }

    /// <summary>
    /// What runs next when this has succeeded: the item after <c>&amp;&amp;</c>; null where there is none.
    /// </summary>
    internal ShellNode? NextInChain =>
        Parent is ShellList list && list.Items[Index].Operator == ShellListOperator.And && Index + 1 < list.Items.Length
            ? list.Items[Index + 1].Node
            : null;

    /// <summary>
    /// Whether the script fails when this fails, by <c>&amp;&amp;</c> up to its end or by <c>set -e</c>.
    /// </summary>
    /// <param name="errorExit">Whether the shell itself was started with <c>-e</c>.</param>
    internal bool StopsOnError(bool errorExit = false) => ShellOutcome.Of(this, errorExit).HasSucceeded;

    /// <summary>The node as it is written, continuations joined.</summary>
    public override string ToString() => Script.ToString(Range);
}
