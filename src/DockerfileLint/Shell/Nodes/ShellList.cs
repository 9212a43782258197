using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Commands one after the other, in one flat list with the operators between them.</summary>
internal sealed class ShellList : ShellNode
{
    private const int FewItems = 16;

    // The chains of lists that are one chain of a few items: most lists are, and have them in common.
    private static readonly ImmutableArray<ShellChain>[] Short = CreateShort();

    private ImmutableArray<ShellChain> chains;

    internal ShellList(LogicalText script, TextSpan range, ImmutableArray<ShellListItem> items) : base(script, range)
    {
        Items = items;
        for (var i = 0; i < items.Length; i++)
        {
            var node = items[i].Node;
            node.Parent = this;
            node.Index = i;
            if (node is ShellCommand command) Note(command, i);
        }
    }

    /// <summary>The items, in order.</summary>
    public ImmutableArray<ShellListItem> Items { get; }

    /// <summary>
    /// Whether every item but the last is followed by <c>&amp;&amp;</c>, so that the list stops at the first failure.
    /// </summary>
    public bool IsAndChain
    {
        get
        {
            for (var i = 0; i < Items.Length - 1; i++)
                if (Items[i].Operator != ShellListOperator.And) return false;
            return Items.Length > 0
                && Items[Items.Length - 1].Operator is ShellListOperator.None or ShellListOperator.Sequence;
        }
    }

    /// <summary>
    /// Where a command is after which <c>set -e</c> is in force up to the end of the list, or -1.
    /// </summary>
    internal int ErrorExitIndex { get; private set; } = -1;

    /// <summary>Where a command is that ends the script for sure, or -1.</summary>
    internal int ExitIndex { get; private set; } = -1;

    internal void ForgetErrorExit() => ErrorExitIndex = -1;

    /// <summary>The chain in which an item is.</summary>
    internal ShellChain ChainAt(int index)
    {
        var all = Once.Get(ref chains, this, static list => list.FindChains());
        return all[BinarySearch.First(all.Length, (all, index), static (it, i) => it.all[i].Start > it.index) - 1];
    }

    private ImmutableArray<ShellChain> FindChains()
    {
        if (Items.Length < Short.Length && IsAndChain) return Short[Items.Length];
        var result = ImmutableArray.CreateBuilder<ShellChain>();
        int start = 0, first = int.MaxValue, last = -1;
        for (var i = 0; i < Items.Length; i++)
        {
            if (Items[i].Operator == ShellListOperator.Or)
            {
                first = System.Math.Min(first, i);
                last = i;
            }

            if (i + 1 < Items.Length && Items[i].Operator is ShellListOperator.And or ShellListOperator.Or) continue;
            result.Add(new ShellChain(start, i, first, last));
            (start, first, last) = (i + 1, int.MaxValue, -1);
        }

        return result.ToImmutable();
    }

    private static ImmutableArray<ShellChain>[] CreateShort()
    {
        var result = new ImmutableArray<ShellChain>[FewItems];
        for (var i = 0; i < result.Length; i++)
            result[i] = ImmutableArray.Create(new ShellChain(0, i - 1, int.MaxValue, -1));
        return result;
    }

    private void Note(ShellCommand command, int index)
    {
        var alone = index == 0 || Items[index - 1].Operator is not (ShellListOperator.And or ShellListOperator.Or);
        if (!alone) return;
        if (ErrorExitIndex < 0 && ErrorExit.IsTurnedOnBy(command) && !IsInBackground(index)) ErrorExitIndex = index;
        else if (ExitIndex < 0 && command.EndsScript()) ExitIndex = index;
    }

    private bool IsInBackground(int index)
    {
        while (index < Items.Length - 1 && Items[index].Operator is ShellListOperator.And or ShellListOperator.Or)
            index++;
        return Items[index].Operator == ShellListOperator.Background;
    }
}
