using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7009: the comment above a stage or an ARG doesn't begin with its name.</summary>
internal sealed class StageDescriptionRule : InstructionRule<InstructionSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7009", "stage-description", "Comment that isn't a description of its stage or ARG", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:InvalidDefinitionDescription", "tally:buildkit/InvalidDefinitionDescription"),
        Fix = FixKind.Safe,
        Presets = RulePresets.None,
    };

    protected override bool ReadsTriggers => false;

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.LeadingComments is not [.., var comment] || comment.Text.Length == 0) return;
        var name = instruction switch
        {
            FromSyntax { Name: { } word } => Describes(comment.Text, word.Text) ? null : word.Text,
            ArgSyntax arg => Missed(arg, comment.Text),
            _ => null,
        };
        if (name is null) return;
        var line = context.Source.GetLineSpan(context.Source.GetLine(comment.Span.Start));
        context.Report(
            comment.Span,
            $"Tools show the comment above a stage or an ARG as its description if it begins with '{name}'. "
                + "Begin with the name, or leave a line '#' between.",
            context.Fix.Safe(
                "Insert a comment line",
                edit => edit.Insert(line.End, context.Source.NewLine + "#")));
    }

    private static string? Missed(ArgSyntax arg, string comment)
    {
        foreach (var declaration in arg.Declarations)
            if (Describes(comment, declaration.Key.Text)) return null;
        return arg.Declarations.IsEmpty ? null : arg.Declarations[0].Key.Text;
    }

    private static bool Describes(string comment, string name) =>
        comment.StartsWith(name + " ", StringComparison.Ordinal);
}
