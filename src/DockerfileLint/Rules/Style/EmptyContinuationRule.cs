using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7004: an instruction goes on after an empty line.</summary>
internal sealed class EmptyContinuationRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7004", "empty-continuation", "Empty line inside an instruction", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("buildkit:NoEmptyContinuation", "tally:buildkit/NoEmptyContinuation"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        var swallowed = ImmutableArray<SwallowedInstruction>.Empty;
        var next = -1;
        foreach (var instruction in context.Syntax.Instructions)
        {
            // Where nothing follows, the line shouldn't be continued at all, and DFL3003 says so.
            if (instruction.EmptyContinuation is not { } empty || empty.Start >= instruction.Span.End) continue;
            if (next < 0) (swallowed, next) = (SwallowedInstructions.Find(context.Syntax), 0);
            while (next < swallowed.Length && swallowed[next].Keyword.Start < instruction.Span.Start) next++;
            // Nor where it swallows the next instruction.
            if (next < swallowed.Length && swallowed[next].Keyword.Start < instruction.Span.End) continue;
            Report(instruction, empty, context);
        }
    }

    private static void Report(InstructionSyntax instruction, TextSpan empty, RuleContext context)
    {
        var end = instruction.Line.SourceSpan.End;
        context.Report(
            TextSpan.FromBounds(empty.Start, end),
            $"{instruction.Keyword.ToUpperInvariant()} continues after an empty line, which a later version of the "
                + "builder will refuse. Remove the line.",
            context.Fix.Safe("Remove empty lines", edit => RemoveEmptyLines(edit, empty.Start, end, context.Source)));
    }

    private static void RemoveEmptyLines(FixEditor edit, int start, int end, SourceText source)
    {
        var last = source.GetLine(end);
        for (var line = source.GetLine(start); line < last; line++)
        {
            var span = TextSpan.FromBounds(source.GetLineSpan(line).Start, source.GetLineSpan(line + 1).Start);
            if (string.IsNullOrWhiteSpace(source.ToString(span))) edit.Replace(span, "");
        }
    }
}
