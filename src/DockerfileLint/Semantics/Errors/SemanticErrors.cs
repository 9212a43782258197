using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Finds builder errors that depend on stages and values.</summary>
internal static class SemanticErrors
{
    public static ImmutableArray<SemanticError> Find(StageModel model)
    {
        var sink = new ErrorSink(model);
        FileErrors.Find(model, sink);
        foreach (var instruction in model.Preamble)
            if (instruction is ArgSyntax arg) ValueErrors.Find(arg, model, sink);
        foreach (var stage in model.Stages)
        {
            if (stage.From is not null) BaseErrors.Find(stage, sink);
            OnbuildErrors.Find(stage, sink);
            for (var i = 0; i < stage.Instructions.Length; i++)
                InstructionErrors.Find(stage.Instructions[i], model.States.Before(stage, i), model, sink);
        }

        ReferenceErrors.Find(model, sink);
        return sink.ToImmutable();
    }
}
