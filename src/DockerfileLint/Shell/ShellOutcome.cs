namespace DockerfileLint.Shell;

/// <summary>What is known of a node when its script has ended with success.</summary>
/// <param name="HasRun">Whether it ran for sure.</param>
/// <param name="HasSucceeded">
/// Whether it also succeeded for sure, so that its failure would have ended the script with a failure.
/// </param>
/// <param name="StopsOnError">Whether <c>set -e</c> is in force there.</param>
internal readonly record struct ShellOutcome(bool HasRun, bool HasSucceeded, bool StopsOnError)
{
    public static ShellOutcome Of(ShellNode node, bool stopsOnError)
    {
        if (node.Parent is not { } parent) return new ShellOutcome(HasRun: true, HasSucceeded: true, stopsOnError);
        var outer = Of(parent, stopsOnError);
        switch (parent)
        {
            case ShellList list:
                return OfItem(list, node.Index, outer);
            case ShellPipeline pipeline:
                return !pipeline.IsNegated && node.Index == pipeline.Commands.Length - 1 ? outer : outer.Ignored;
            case ShellCompound { Kind: ShellCompoundKind.If or ShellCompoundKind.While } when node is ShellList:
                return node.Index == 0 ? outer.Ignored : outer with { HasRun = false, HasSucceeded = false };
            case ShellCompound { Kind: ShellCompoundKind.Try } when node is ShellList && node.Index == 0:
                return outer.Ignored;
            case ShellCompound { Kind: ShellCompoundKind.For or ShellCompoundKind.Case or ShellCompoundKind.Function
                or ShellCompoundKind.Try or ShellCompoundKind.ScriptBlock } when node is ShellList:
            case ShellCommand { Name: "find" } when node is ShellCompound:
                return outer with { HasRun = false, HasSucceeded = false };
            case ShellCompound { Kind: ShellCompoundKind.InnerShell }:
                return outer with { StopsOnError = false };
            case ShellSubstitution:
                return outer.Ignored;
            default:
                return outer;
        }
    }

    /// <summary>The same for what runs, but whose failure nothing looks at.</summary>
    private ShellOutcome Ignored => new(HasRun, HasSucceeded: false, StopsOnError: false);

    private static ShellOutcome OfItem(ShellList list, int index, ShellOutcome outer)
    {
        var chain = list.ChainAt(index);
        int first = chain.Start, last = chain.End;
        // A set -e in front of the chain always succeeds.
        if (list.ErrorExitIndex == first && index > first && list.Items[first].Operator == ShellListOperator.And)
            first++;
        var stops = outer.StopsOnError || StopsBefore(list, first);
        var decisive = list.Items[last].Operator != ShellListOperator.Background
            && (last == list.Items.Length - 1 ? outer.HasSucceeded : outer.HasRun && stops && first == last);
        decisive &= chain.LastOr < index;
        if (index > first) decisive &= list.Items[index - 1].Operator == ShellListOperator.And;
        if (EndsBefore(list, first)) return new ShellOutcome(HasRun: false, HasSucceeded: false, stops);
        return new ShellOutcome(decisive || index == first && outer.HasRun, decisive, stops && index == last);
    }

    /// <summary>Whether a <c>set -e</c> comes before the item in the same list.</summary>
    private static bool StopsBefore(ShellList list, int index) =>
        list.ErrorExitIndex >= 0 && list.ErrorExitIndex < index;

    /// <summary>Whether an <c>exit</c> comes before the item in the same list, so that it never runs.</summary>
    private static bool EndsBefore(ShellList list, int index) => list.ExitIndex >= 0 && list.ExitIndex < index;
}
