using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7021: a label that a later one of the stage replaces.</summary>
internal sealed class DuplicateLabelRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7021", "duplicate-label", "Label that a later one replaces", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/labels/no-duplicate-keys"),
        Fix = FixKind.Safe,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages) Analyze(stage, context);
    }

    private static void Analyze(Stage stage, RuleContext context)
    {
        Dictionary<string, (LabelSyntax Label, KeyValueSyntax Pair)>? seen = null;
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is not LabelSyntax label) continue;
            foreach (var pair in label.Pairs)
            {
                var key = pair.Key.Text.Trim('"', '\'');
                if (key.IndexOf('$') >= 0) continue;
                seen ??= new Dictionary<string, (LabelSyntax, KeyValueSyntax)>(StringComparer.Ordinal);
                if (seen.TryGetValue(key, out var earlier)) Report(earlier.Label, earlier.Pair, pair, key, context);
                seen[key] = (label, pair);
            }
        }
    }

    private static void Report(
        LabelSyntax label, KeyValueSyntax lost, KeyValueSyntax later, string key, RuleContext context) =>
        context.Report(
            lost.Span,
            $"'{key}' gets another value on line {context.Source.GetLine(later.Span.Start) + 1}. Remove this one.",
            context.Fix.Safe($"Remove this label", edit =>
            {
                if (label.Pairs.Length == 1) edit.RemoveInstruction(label);
                else edit.Remove(lost.Span);
            }),
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, later.Span, "replaces it here")));
}
