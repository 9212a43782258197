using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3016: an ENV uses a variable that it sets itself, and gets the value from before.</summary>
internal sealed class EnvSelfReferenceRule : InstructionRule<EnvSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3016", "env-self-reference", "ENV uses a variable that it sets itself", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3044", "kics-datadog:env_no_refer_envvar"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    protected override void Analyze(EnvSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.Pairs.Length < 2) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in instruction.Pairs)
        {
            if (pair.Value is { } value && names.Count > 0) Check(pair, value, names, instruction, context);
            if (!IsKept(pair)) names.Add(pair.Key.Text);
        }
    }

    /// <summary>Whether it sets a variable to the value that it has, as from an ARG: <c>A=$A</c>.</summary>
    private static bool IsKept(KeyValueSyntax pair)
    {
        var value = pair.Value?.Text.Trim('"');
        return value == "$" + pair.Key.Text || value == "${" + pair.Key.Text + "}";
    }

    private static void Check(
        KeyValueSyntax pair,
        WordSyntax value,
        HashSet<string> names,
        EnvSyntax instruction,
        RuleContext context)
    {
        foreach (var reference in context.Model.Expand(value, instruction).References)
        {
            // What a variable appends to itself is the value from before.
            if (reference.Name == pair.Key.Text || !names.Contains(reference.Name)) continue;
            context.Report(
                reference.Span,
                $"'{reference.Name}' is the value from before this ENV, not the one that it sets. Use two ENVs.",
                context.Fix.Suggested("Split the ENV", edit => Split(edit, pair, instruction, context.Source)));
            return;
        }
    }

    private static void Split(FixEditor edit, KeyValueSyntax pair, EnvSyntax instruction, SourceText source)
    {
        var end = pair.Span.Start;
        var start = instruction.Pairs[instruction.Pairs.IndexOf(pair) - 1].Span.End;
        var between = TextSpan.FromBounds(start, end);
        var isTrigger = instruction.Onbuild is not null;
        // A comment between them would become one of its own.
        if (isTrigger || source.ToString(between).IndexOf('#') >= 0) edit.GiveUp();
        else edit.Replace(between, source.NewLine + instruction.Keyword + " ");
    }
}
