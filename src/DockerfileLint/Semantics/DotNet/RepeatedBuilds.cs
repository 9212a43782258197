using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>Builds whose output nothing uses, because <c>dotnet publish</c> compiles the project again.</summary>
internal static class RepeatedBuilds
{
    /// <summary>Each publish with the first build that it repeats.</summary>
    public static IEnumerable<(DotNetCommand Build, DotNetCommand Publish)> Of(
        DotNetModel model, ImmutableArray<Stage> stages)
    {
        foreach (var publish in model.Commands)
        {
            if (publish.Verb != "publish" || publish.Has("--no-build") || publish.Target is null) continue;
            var build = model.Commands.FirstOrDefault(
                command =>
                    command.Verb == "build"
                        && IsBefore(command, publish)
                        && IsSame(command, publish)
                        && CompilesElsewhere(command, publish));
            if (build is not null && !IsUsedBetween(model, build, publish) && !IsUsedBeside(stages, build))
                yield return (build, publish);
        }
    }

    private static bool IsBefore(DotNetCommand build, DotNetCommand publish) =>
        build.Command.Span.Start < publish.Command.Span.Start && publish.Run.Stage!.IsOrIsBuiltOn(build.Run.Stage!);

    private static bool IsSame(DotNetCommand build, DotNetCommand publish) =>
        build.ImagePath is { } image && image == publish.ImagePath
            || build.Target is not null && build.Target == publish.Target;

    /// <summary>
    /// Whether publish can't use the build output: it is in another folder, or of another configuration.
    /// </summary>
    private static bool CompilesElsewhere(DotNetCommand build, DotNetCommand publish) =>
        build.Output is not null
            || build.Configuration is { } one
                && publish.Configuration is { } other
                && !one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether tests run the build output, or a stage copies it.</summary>
    private static bool IsUsedBetween(DotNetModel model, DotNetCommand build, DotNetCommand publish)
    {
        if (model.Commands.Any(command => command.Verb is "test" or "pack" or "run")) return true;
        var output = build.Output is { } text ? ImagePaths.Resolve(build.Run.State.WorkingDirectory, text) : null;
        if (output is null) return build.Run.Stage!.Uses.Any(static use => use.Kind != StageReferenceKind.Base);
        foreach (var stage in new[] { build.Run.Stage!, publish.Run.Stage! })
        {
            foreach (var transfer in stage.Uses.Select(static use => use.Instruction).OfType<Syntax.TransferSyntax>())
            {
                foreach (var source in transfer.Sources)
                    if (ImagePaths.Resolve("/", source.Text) is not { } path
                        || ImagePaths.IsWithin(path, output)
                        || ImagePaths.IsWithin(output, path))
                        return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stage that is built for itself, such as one for tests, goes on from what was built.</summary>
    private static bool IsUsedBeside(ImmutableArray<Stage> stages, DotNetCommand build) =>
        stages.Any(stage => !stage.IsReachable && stage.IsOrIsBuiltOn(build.Run.Stage!));
}
