using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>
/// Walks through a script: what its commands do to files, in which folder, and whether they run for sure.
/// </summary>
internal static class ScriptEffects
{
    public static ImmutableArray<LayerEffect> Of(RunModel run, RunTable runs)
    {
        var sink = new EffectSink(run, runs);
        Walk(run.Script.Body, sink);
        return sink.ToImmutable();
    }

    /// <summary>
    /// After <c>||</c> a command runs only after a failure; after <c>&amp;&amp;</c> only after success, which is sure
    /// unless a test is there whose failure the script survives.
    /// </summary>
    private static void Walk(ShellList list, EffectSink sink)
    {
        var outer = sink.IsConditional;
        var fatal = list.Parent is null ? FatalFrom(list) : list.Items.Length;
        var mayNotRun = false;
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
            {
                var before = list.Items[i - 1];
                mayNotRun = before.Operator == ShellListOperator.Or
                    || before.Operator == ShellListOperator.And && (mayNotRun || i - 1 < fatal && IsTest(before.Node));
            }

            sink.IsConditional = outer || mayNotRun;
            Walk(list.Items[i].Node, sink);
        }

        sink.IsConditional = outer;
    }

    /// <summary>The first item whose failure, by way of <c>&amp;&amp;</c> alone, is the failure of the list.</summary>
    private static int FatalFrom(ShellList list)
    {
        var first = list.Items.Length;
        while (first > 0 && list.Items[first - 1].Operator is ShellListOperator.And or ShellListOperator.None) first--;
        return first;
    }

    private static bool IsTest(ShellNode node) => node switch
    {
        ShellCommand command =>
            command.Name is "[" or "test" or "grep" or "egrep" or "command" or "which" or "type" or "cmp" or "diff"
                or "false" or "id" or "getent" or "dpkg-query",
        ShellCompound compound => compound.Kind == ShellCompoundKind.Test,
        ShellPipeline pipeline =>
            pipeline.IsNegated
                || pipeline.Commands.Length > 0 && IsTest(pipeline.Commands[pipeline.Commands.Length - 1]),
        _ => false,
    };

    private static void Walk(ShellNode node, EffectSink sink)
    {
        switch (node)
        {
            case ShellCommand command:
                Run(command, sink);
                // What find does to its files is an effect of find itself.
                if (command.Name != "find")
                    foreach (var inner in command.Inner) Walk(inner, sink);
                break;
            case ShellPipeline pipeline:
                var folder = sink.Folder;
                foreach (var part in pipeline.Commands) Walk(part, sink);
                if (pipeline.Commands.Length > 1) sink.Folder = folder;
                break;
            case ShellCompound compound:
                Walk(compound, sink);
                break;
            case ShellList list:
                Walk(list, sink);
                break;
            case ShellOpaque opaque:
                sink.Command = null;
                sink.AddUnknown(opaque.Span);
                break;
        }
    }

    private static void Walk(ShellCompound compound, EffectSink sink)
    {
        if (compound.Kind == ShellCompoundKind.Test) return;
        var folder = sink.Folder;
        var outer = sink.IsConditional;
        for (var i = 0; i < compound.Bodies.Length; i++)
        {
            sink.IsConditional = outer || IsBranch(compound.Kind, i);
            Walk(compound.Bodies[i], sink);
        }

        sink.IsConditional = outer;
        if (compound.Kind is not (ShellCompoundKind.Group or ShellCompoundKind.If or ShellCompoundKind.For
            or ShellCompoundKind.While))
            sink.Folder = folder;
        sink.Command = null;
        foreach (var redirect in compound.Redirects) Redirect(redirect, sink);
    }

    private static bool IsBranch(ShellCompoundKind kind, int body) =>
        kind is ShellCompoundKind.Case or ShellCompoundKind.Function or ShellCompoundKind.ScriptBlock
            || kind is ShellCompoundKind.If or ShellCompoundKind.While or ShellCompoundKind.Try && body > 0;

    private static void Run(ShellCommand command, EffectSink sink)
    {
        sink.State.Stage?.Model.ThrowIfCancelled();
        sink.Command = command;
        if (command.Program is null)
        {
            foreach (var assignment in command.Assignments) Assign(assignment, sink);
        }
        else if (command.Name is { } name && CommandTable.Find(name) is { } effects)
        {
            effects(command, sink);
        }
        else if (command.Program.IsForeign && command.Arguments.IsEmpty)
        {
            WindowsCommands.Evaluate(command, sink);
        }

        foreach (var redirect in command.Redirects) Redirect(redirect, sink);
    }

    /// <summary>PowerShell's names are in any case, and its <c>+=</c> adds to what is there.</summary>
    private static void Assign(ShellAssignment assignment, EffectSink sink)
    {
        if (!assignment.Value.IsForeign)
        {
            sink.Assign(assignment.Name, sink.Text(assignment.Value));
            return;
        }

        var text = assignment.Value.Script.ToString(assignment.Range);
        var sign = text.IndexOf('=');
        var isPlain = sign > 0 && text[sign - 1] is not ('+' or '-' or '*' or '/' or '%');
        sink.Assign(assignment.Name.ToLowerInvariant(), isPlain ? sink.Text(assignment.Value) : null);
    }

    private static void Redirect(ShellRedirect redirect, EffectSink sink)
    {
        if (redirect.IsOutput && redirect.Target.Range.Length > 0)
            sink.Add(LayerEffectKind.Write, redirect.Target, withContent: false, isSmall: IsText(sink.Command));
    }

    /// <summary>What such programs print are lines of text; others may print anything.</summary>
    private static bool IsText(ShellCommand? command) =>
        command?.Name is "echo" or "printf" or "cat" or "env" or "date" or "dpkg" or "ls" or "sed" or "awk" or "grep";
}
