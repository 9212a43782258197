using System;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Effects;

/// <summary>What an instruction does to the files of the image.</summary>
/// <param name="runs">The RUNs of the file.</param>
/// <param name="usage">What the build takes from its context; asked for by COPY and ADD only.</param>
internal sealed class InstructionEffects(RunTable runs, Func<ContextUsage> usage)
{
    public ImmutableArray<LayerEffect> Of(
        InstructionSyntax instruction, RunModel? run, BuildState state, Stage stage) => instruction switch
    {
        TransferSyntax transfer => TransferEffects.Of(transfer, state, stage, usage()),
        WorkdirSyntax workdir => OfWorkdir(workdir, state, stage),
        RunSyntax when run is not null => ScriptEffects.Of(run, runs),
        _ => ImmutableArray<LayerEffect>.Empty,
    };

    private static ImmutableArray<LayerEffect> OfWorkdir(WorkdirSyntax workdir, BuildState state, Stage stage)
    {
        var path = state.Expand(workdir.Path).Value is { } text
            ? ImagePaths.Resolve(state.WorkingDirectory, text, stage.OperatingSystem)
            : null;
        return [new LayerEffect(
            LayerEffectKind.Write,
            path is null ? PathPattern.Unknown : PathPattern.Literal(path),
            workdir.Path.Span) { IsSmall = true }];
    }
}
