using System.Collections.Generic;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Speed;

/// <summary>The COPYs that take from stages to which folders of the context are copied.</summary>
internal sealed class ChangingStages
{
    private readonly Dictionary<InstructionSyntax, Stage> copied = [];

    public ChangingStages(BuildModel model)
    {
        var changing = new HashSet<Stage>();
        foreach (var stage in model.Stages)
            foreach (var instruction in stage.Instructions)
                if (instruction is TransferSyntax transfer && CopiedFiles.HasFolder(transfer, model))
                {
                    changing.Add(stage);
                    break;
                }

        foreach (var stage in model.Stages)
            foreach (var reference in stage.References)
                if (reference is { Kind: StageReferenceKind.Copy, Target: { } target } && changing.Contains(target))
                    copied[reference.Instruction] = target;
    }

    /// <summary>The stage from which an instruction copies, where that changes with the sources; or null.</summary>
    public Stage? Of(InstructionSyntax instruction) => copied.TryGetValue(instruction, out var stage) ? stage : null;
}
