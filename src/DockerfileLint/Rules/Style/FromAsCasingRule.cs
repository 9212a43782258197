using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7002: FROM and AS are written in different cases.</summary>
internal sealed class FromAsCasingRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7002", "from-as-casing", "FROM and AS in different cases", Severity.Info)
    {
        Aliases = ImmutableArray.Create("buildkit:FromAsCasing", "dockadvisor:FromAsCasing"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.AsKeyword is not { } word || KeywordCase.Of(instruction.Keyword) is not { } expected) return;
        var written = KeywordCase.Write("as", expected);
        if (word.Text == written) return;
        context.Report(
            word.Span,
            $"'{instruction.Keyword}' and '{word.Text}' are written in different cases. Write '{written}'.",
            context.Fix.Safe($"Write {written}", edit => edit.Replace(word.Span, written)));
    }
}
