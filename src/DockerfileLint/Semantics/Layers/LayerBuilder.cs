using System.Collections.Immutable;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Layers;

/// <summary>
/// Lists the layers of the image that is built, and after them those that its triggers add to each image that is based
/// on it.
/// </summary>
internal sealed class LayerBuilder
{
    private readonly StageModel model;
    private readonly RunTable runs;
    private readonly InstructionEffects effects;
    private readonly ImmutableArray<Layer>.Builder layers = ImmutableArray.CreateBuilder<Layer>();

    private int own = int.MaxValue;

    private LayerBuilder(StageModel model, RunTable runs, InstructionEffects effects)
    {
        this.model = model;
        this.runs = runs;
        this.effects = effects;
    }

    public static ImmutableArray<Layer> Build(StageModel model, RunTable runs, InstructionEffects effects) =>
        new LayerBuilder(model, runs, effects).Build();

    private ImmutableArray<Layer> Build()
    {
        foreach (var stage in model.ShippedStages)
        {
            model.ThrowIfCancelled();
            if (stage.BaseStage is { } parent) AddTriggers(parent, stage);
            for (var i = 0; i < stage.Instructions.Length; i++)
                Add(stage.Instructions[i], stage, model.States.Before(stage, i), i);
        }

        if (model.FinalStage is not { } final) return layers.ToImmutable();
        own = layers.Count;
        AddTriggers(final, final);
        return layers.ToImmutable();
    }

    private void AddTriggers(Stage parent, Stage stage)
    {
        foreach (var onbuild in parent.Triggers)
            Add(onbuild.Trigger, stage, model.GetState(onbuild), position: -1);
    }

    private void Add(InstructionSyntax instruction, Stage stage, BuildState state, int position)
    {
        var makesLayer = instruction switch
        {
            RunSyntax or TransferSyntax => true,
            WorkdirSyntax workdir =>
                state.Expand(workdir.Path).Value is not { } path
                    || ImagePaths.Resolve(state.WorkingDirectory, path, stage.OperatingSystem) != "/",
            _ => false,
        };
        model.ThrowIfCancelled();
        if (makesLayer)
            layers.Add(new Layer(
                layers.Count,
                stage,
                instruction,
                instruction is RunSyntax run ? runs.Find(run) : null,
                state,
                position,
                effects) { IsOfDerived = layers.Count >= own });
    }
}
