using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7016: a signal by number or without SIG.</summary>
internal sealed class StopsignalFormRule : InstructionRule<StopsignalSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7016", "stopsignal-form", "STOPSIGNAL by number or in short", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/prefer-canonical-stopsignal"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended,
    };

    protected override void Analyze(StopsignalSyntax instruction, Stage? stage, RuleContext context)
    {
        var text = instruction.Signal.Text;
        if (text.Length == 0 || text.IndexOf('$') >= 0) return;
        if (context.Model.Expand(instruction.Signal, instruction).Value != text) return;
        var name = SignalNames.Of(text);
        if (name == text || char.IsDigit(name[0])) return;
        context.Report(
            instruction.Signal.Span,
            $"'{text}' is {name}. Write the name in full.",
            context.Fix.Safe($"Write {name}", edit => edit.Replace(instruction.Signal.Span, name)));
    }
}
