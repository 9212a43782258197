using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>A fix that restores and publishes for the image's architecture.</summary>
internal static class ArchitectureFix
{
    /// <summary>
    /// Whether naming an architecture makes the output self-contained, as it does for targets before .NET 8.
    /// </summary>
    private static bool IsOld(DotNetCommand publish) =>
        publish.Project?.FrameworkVersion is not { } version
            || !int.TryParse(version.Split('.')[0], out var major)
            || major < 8;

    /// <summary>
    /// The suggestion; none where the stage has no FROM, or a command is a JSON array. All publishes of a stage share
    /// one.
    /// </summary>
    public static ImmutableArray<CodeFix> Of(DotNetModel model, DotNetCommand publish, RuleContext context) =>
        context.Ask(static _ => new ConcurrentDictionary<(Stage Stage, bool IsOld), ImmutableArray<CodeFix>>())
            .GetOrAdd((publish.Run.Stage!, IsOld(publish)), _ => Create(model, publish, context));

    private static ImmutableArray<CodeFix> Create(DotNetModel model, DotNetCommand publish, RuleContext context)
    {
        var stage = publish.Run.Stage!;
        // -a must be on restore and on publish, or on neither.
        var commands = model.Commands
            .Where(
                command => command.Verb is "restore" or "build" or "publish" && stage.IsOrIsBuiltOn(command.Run.Stage!))
            .ToList();
        if (stage.BaseStage is not null
            || stage.From is null
            || commands.Exists(static command => command.Run.IsExecForm || command.NamesRuntime))
            return ImmutableArray<CodeFix>.Empty;
        // A solution can't be built for one architecture, and later commands would look for output without one.
        if (commands.Exists(
            static command =>
                command.Verb != "restore" && command.ImagePath is { } image && DotNetModel.IsSolution(image)))
            return ImmutableArray<CodeFix>.Empty;
        if (model.Commands.Any(
            command => command.Verb is "test" or "run" or "pack" && command.Run.Stage!.IsOrIsBuiltOn(stage)))
            return ImmutableArray<CodeFix>.Empty;
        return context.Fix.Suggested(
            "Restore and publish for $TARGETARCH", edit => Edit(stage, commands, publish, edit))();
    }

    private static void Edit(Stage stage, List<DotNetCommand> commands, DotNetCommand publish, FixEditor edit)
    {
        if (!stage.Instructions.OfType<ArgSyntax>().Any(static arg => arg.Arguments.ToString().Trim() == "TARGETARCH"))
            edit.InsertAfter(stage.From!, "ARG TARGETARCH");
        foreach (var command in commands)
        {
            var depends = command.Verb != "restore"
                && IsOld(publish)
                && !command.Has("--self-contained")
                && !command.Has("--no-self-contained");
            edit.Option(
                command.Run,
                command.VerbWord,
                "-a $TARGETARCH" + (depends ? " --self-contained false" : ""));
        }
    }
}
