using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7004: an instruction goes on after an empty line.</summary>
internal sealed class EmptyContinuationRule : InstructionRule<InstructionSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7004", "empty-continuation", "Empty line inside an instruction", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:NoEmptyContinuation", "dockerfile-doctor:DD076", "tally:buildkit/NoEmptyContinuation"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    // The line of an ONBUILD is also that of its trigger.
    protected override bool ReadsTriggers => false;

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.EmptyContinuation is not { } empty) return;
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
