using System.Collections.Immutable;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics;

/// <summary>Cuts the instructions into stages.</summary>
internal static class StageBuilder
{
    public static ImmutableArray<Stage> Build(BuildModel model)
    {
        var stages = ImmutableArray.CreateBuilder<Stage>();
        var instructions = ImmutableArray.CreateBuilder<InstructionSyntax>();
        FromSyntax? from = null;
        foreach (var instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax next)
            {
                if (from is not null) stages.Add(new Stage(model, stages.Count, from, instructions.ToImmutable()));
                instructions.Clear();
                from = next;
            }
            else
            {
                instructions.Add(instruction);
            }
        }

        if (from is not null || instructions.Count > 0) stages.Add(new Stage(model, stages.Count, from, instructions.ToImmutable()));
        return stages.ToImmutable();
    }
}
