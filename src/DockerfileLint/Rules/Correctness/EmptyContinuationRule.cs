using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>
/// DFL3006: an empty line inside a continued instruction. It changes nothing today; the builder warns of it.
/// </summary>
internal sealed class EmptyContinuationRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3006", "empty-continuation", "Empty line inside a continued instruction", Severity.Info)
    {
        Aliases = ImmutableArray.Create("buildkit:NoEmptyContinuation"),
        Fix = FixKind.Safe,
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        ImmutableArray<SwallowedInstruction>? all = null;
        var next = 0;
        foreach (var instruction in context.Syntax.Instructions)
        {
            if (instruction.EmptyContinuation is not { } empty || empty.Start >= instruction.Span.End) continue;
            // Where a line before has lost its instruction, the escape character is what has to go.
            var swallowed = all ??= SwallowedInstructions.Find(context.Syntax);
            while (next < swallowed.Length && swallowed[next].Keyword.Start < instruction.Span.Start) next++;
            if (next < swallowed.Length && swallowed[next].Keyword.Start < instruction.Span.End) continue;
            context.Report(
                empty,
                "The empty line is inside a continued instruction, which the builder will refuse one day. "
                    + "Remove the line.",
                context.Fix.Safe("Remove the empty lines", edit => Edit(edit, instruction, empty, context.Source)));
        }
    }

    private static void Edit(FixEditor edit, InstructionSyntax instruction, TextSpan empty, SourceText source)
    {
        var last = source.GetLine(instruction.Line.SourceSpan.End);
        for (var i = source.GetLine(empty.Start); i < last; i++)
        {
            var span = source.GetLineSpan(i);
            if (source.Text.AsSpan(span.Start, span.Length).Trim().IsEmpty)
                edit.Remove(TextSpan.FromBounds(span.Start, source.GetLineSpan(i + 1).Start));
        }
    }
}
