using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Commands one after the other, in one flat list with the operators between them.</summary>
public sealed class ShellList : ShellNode
{
    internal ShellList(LogicalText script, TextSpan range, ImmutableArray<ShellListItem> items) : base(script, range)
    {
        Items = items;
        foreach (var item in items) item.Node.Parent = this;
    }

    /// <summary>The items, in order.</summary>
    public ImmutableArray<ShellListItem> Items { get; }

    /// <summary>Whether every item but the last is followed by <c>&amp;&amp;</c>, so that the list stops at the first failure.</summary>
    public bool IsAndChain
    {
        get
        {
            for (var i = 0; i < Items.Length - 1; i++)
                if (Items[i].Operator != ShellListOperator.And) return false;
            return Items.Length > 0 && Items[Items.Length - 1].Operator is ShellListOperator.None or ShellListOperator.Sequence;
        }
    }
}
