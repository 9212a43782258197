using System;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules;

/// <summary>A rule that looks at one kind of instruction, also after ONBUILD.</summary>
/// <typeparam name="TInstruction">
/// The node, or <see cref="InstructionSyntax"/> or another base for several kinds.
/// </typeparam>
public abstract class InstructionRule<TInstruction> : Rule
    where TInstruction : InstructionSyntax
{
    /// <summary>Analyzes each instruction of the kind.</summary>
    public sealed override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        foreach (var instruction in context.Model.Preamble)
            if (instruction is TInstruction found) Analyze(found, stage: null, context);
        foreach (var stage in context.Model.Stages)
        {
            if (stage.From is TInstruction from) Analyze(from, stage, context);
            foreach (var instruction in stage.Instructions)
                Visit(instruction, stage, context);
        }
    }

    /// <summary>
    /// Whether instructions after ONBUILD count: they run in the build of another image, so what a rule says must hold
    /// there. Their <see cref="InstructionSyntax.Onbuild"/> is set.
    /// </summary>
    protected virtual bool ReadsTriggers => true;

    /// <summary>Reports the findings of one instruction.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="stage">
    /// The stage that contains it, for a FROM the one it begins; null before the first FROM.
    /// </param>
    /// <param name="context">The model, and where to report.</param>
    protected abstract void Analyze(TInstruction instruction, Stage? stage, RuleContext context);

    private void Visit(InstructionSyntax instruction, Stage stage, RuleContext context)
    {
        if (instruction is TInstruction found) Analyze(found, stage, context);
        if (ReadsTriggers && instruction is OnbuildSyntax { Trigger: TInstruction trigger })
            Analyze(trigger, stage, context);
    }
}
