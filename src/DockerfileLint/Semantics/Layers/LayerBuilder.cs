using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Layers;

/// <summary>Lists the layers of the image that is built.</summary>
internal static class LayerBuilder
{
    public static ImmutableArray<Layer> Build(BuildModel model)
    {
        var layers = ImmutableArray.CreateBuilder<Layer>();
        foreach (var stage in model.ShippedStages)
        {
            model.ThrowIfCancelled();
            if (stage.BaseStage is { } parent) AddTriggers(parent, stage, layers);
            for (var i = 0; i < stage.Instructions.Length; i++)
                Add(stage.Instructions[i], stage, model.States.Before(stage, i), i, layers);
        }

        return layers.ToImmutable();
    }

    private static void AddTriggers(Stage parent, Stage stage, ImmutableArray<Layer>.Builder layers)
    {
        foreach (var onbuild in parent.Triggers)
            Add(onbuild.Trigger, stage, stage.Model.GetState(onbuild), position: -1, layers);
    }

    private static void Add(
        InstructionSyntax instruction,
        Stage stage,
        BuildState state,
        int position,
        ImmutableArray<Layer>.Builder layers)
    {
        var makesLayer = instruction switch
        {
            RunSyntax or TransferSyntax => true,
            WorkdirSyntax workdir =>
                state.Expand(workdir.Path).Value is not { } path
                    || ImagePaths.Resolve(state.WorkingDirectory, path, stage.OperatingSystem) != "/",
            _ => false,
        };
        stage.Model.ThrowIfCancelled();
        if (makesLayer)
            layers.Add(new Layer(
                layers.Count,
                stage,
                instruction,
                instruction is RunSyntax run ? stage.Model.GetRun(run) : null,
                state,
                position));
    }
}
