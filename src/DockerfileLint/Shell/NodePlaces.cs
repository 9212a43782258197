namespace DockerfileLint.Shell;

/// <summary>Climbs from a node to its script and notes what it passes.</summary>
internal static class NodePlaces
{
    public static ShellPlace Of(ShellNode node)
    {
        var place = ShellPlace.None;
        for (; node.Parent is { } parent; node = parent)
        {
            place |= parent switch
            {
                ShellList list => InList(list, node.Index),
                ShellPipeline { Commands.Length: > 1 } => ShellPlace.Pipeline,
                ShellCompound compound when node is ShellList => InCompound(compound.Kind, node.Index),
                ShellSubstitution => ShellPlace.Substitution | ShellPlace.Subshell,
                _ => ShellPlace.None,
            };
        }

        return place;
    }

    private static ShellPlace InList(ShellList list, int index)
    {
        var chain = list.ChainAt(index);
        var place = chain.FirstOr < index ? ShellPlace.Conditional : ShellPlace.None;
        return list.Items[chain.End].Operator == ShellListOperator.Background ? place | ShellPlace.Background : place;
    }

    private static ShellPlace InCompound(ShellCompoundKind kind, int body) => kind switch
    {
        ShellCompoundKind.Subshell => ShellPlace.Subshell,
        ShellCompoundKind.If when body > 0 => ShellPlace.Conditional,
        ShellCompoundKind.Try when body > 0 => ShellPlace.Conditional,
        ShellCompoundKind.Case or ShellCompoundKind.ScriptBlock => ShellPlace.Conditional,
        ShellCompoundKind.For => ShellPlace.Loop | ShellPlace.Conditional,
        ShellCompoundKind.While => body > 0 ? ShellPlace.Loop | ShellPlace.Conditional : ShellPlace.Loop,
        ShellCompoundKind.Function => ShellPlace.Function | ShellPlace.Conditional,
        ShellCompoundKind.InnerShell => ShellPlace.InnerScript | ShellPlace.Subshell,
        _ => ShellPlace.None,
    };
}
