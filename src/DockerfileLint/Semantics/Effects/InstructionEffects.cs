using System.Collections.Immutable;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Effects;

/// <summary>What an instruction does to the files of the image.</summary>
internal static class InstructionEffects
{
    public static ImmutableArray<LayerEffect> Of(Layer layer) => layer.Instruction switch
    {
        TransferSyntax transfer => TransferEffects.Of(transfer, layer.State, layer.Stage),
        WorkdirSyntax workdir => OfWorkdir(workdir, layer),
        RunSyntax when layer.Run is { } run => ScriptEffects.Of(run),
        _ => ImmutableArray<LayerEffect>.Empty,
    };

    private static ImmutableArray<LayerEffect> OfWorkdir(WorkdirSyntax workdir, Layer layer)
    {
        var path = layer.State.Expand(workdir.Path).Value is { } text
            ? ImagePaths.Resolve(layer.State.WorkingDirectory, text, layer.Stage.OperatingSystem)
            : null;
        return [new LayerEffect(
            LayerEffectKind.Write,
            path is null ? PathPattern.Unknown : PathPattern.Literal(path),
            workdir.Path.Span) { IsSmall = true }];
    }
}
