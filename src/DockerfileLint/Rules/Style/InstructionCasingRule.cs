using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7003: an instruction isn't written in the case of most others.</summary>
internal sealed class InstructionCasingRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7003", "instruction-casing", "Instruction in another case than most", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:ConsistentInstructionCasing", "dockadvisor:ConsistentInstructionCasing",
            "tally:buildkit/ConsistentInstructionCasing"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        var isLower = IsMostlyLower(context.Model);
        foreach (var stage in context.Model.Stages)
        {
            if (stage.From is { } from) Check(from, isLower, context);
            foreach (var instruction in stage.Instructions) Check(instruction, isLower, context);
        }
    }

    // What is in mixed case has no vote, nor has an ARG before the first FROM; upper case wins a tie.
    private static bool IsMostlyLower(BuildModel model)
    {
        var balance = 0;
        foreach (var stage in model.Stages)
        {
            if (stage.From is { } from) balance += VoteOf(from);
            foreach (var instruction in stage.Instructions) balance += VoteOf(instruction);
        }

        return balance > 0;
    }

    private static int VoteOf(InstructionSyntax instruction) =>
        instruction is UnknownInstructionSyntax
            ? 0
            : KeywordCase.Of(instruction.Keyword) switch
            {
                true => 1,
                false => -1,
                null => 0,
            };

    private static void Check(InstructionSyntax instruction, bool isLower, RuleContext context)
    {
        if (instruction is UnknownInstructionSyntax) return;
        var keyword = instruction.Keyword;
        if (KeywordCase.Of(keyword) == isLower) return;
        var written = KeywordCase.Write(keyword, isLower);
        context.Report(
            instruction.KeywordSpan,
            $"Most instructions of the file are in {(isLower ? "lower" : "upper")} case. "
                + $"Write '{written}' instead of '{keyword}'.",
            context.Fix.Safe($"Write {written}", edit => edit.Replace(instruction.KeywordSpan, written)));
    }
}
