using System.Linq;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>Finds out what the image that is built is for.</summary>
internal static class PurposeFinder
{
    public static ImagePurpose Find(StageModel model, RunTable runs, ContextUsage usage)
    {
        if (model.FinalStage is not { } stage)
            return new ImagePurpose(ImagePurposeKind.Unknown, "has no stage", started: null);
        var started =
            new StartedCommands(
                stage, runs.StartCommandsOf(stage), model, runs, new ContainerFiles(model, usage));
        if (DevelopmentSigns.Find(model, runs) is { } sign)
            return new ImagePurpose(ImagePurposeKind.Build, sign, started);
        var purpose = started.Named.IsEmpty ? OfNothing(stage, started) : OfStarted(stage, model, started);
        return purpose.Kind != ImagePurposeKind.Build && DevelopmentSigns.FindBuilder(stage) is { } builder
            ? new ImagePurpose(ImagePurposeKind.Build, builder, started) { StartsProgram = purpose.RunsProgram }
            : purpose;
    }

    /// <summary>Where starts nothing itself.</summary>
    private static ImagePurpose OfNothing(Stage stage, StartedCommands started)
    {
        if (!stage.Triggers.IsEmpty)
            return new ImagePurpose(ImagePurposeKind.Base, "has ONBUILD instructions", started);
        var isCleared = stage.EffectiveCmd is not null || stage.EffectiveEntrypoint is not null;
        return !isCleared && BaseServices.Contains(stage.RootBase)
            ? new ImagePurpose(
                ImagePurposeKind.Service, $"starts the service of '{stage.RootBase.Known.Repository}'", started)
            : new ImagePurpose(ImagePurposeKind.Unknown, "starts nothing", started);
    }

    private static ImagePurpose OfStarted(Stage stage, StageModel model, StartedCommands started)
    {
        foreach (var command in started.Commands)
            if (BuildCommands.Contains(command))
                return new ImagePurpose(ImagePurposeKind.Build, $"starts '{command.Name}'", started);
        var others = started.Named.Any(static command =>
            IsProgram(command) && !KeepsAlive(command) && command.Name != "service");
        foreach (var command in started.Named)
            if (IsWorkedIn(command) || KeepsAlive(command) && !others)
                return new ImagePurpose(
                    ImagePurposeKind.Build, $"starts '{command.Name}', in which people work", started);
        if (started.Named.FirstOrDefault(IsProgram) is not { } program)
            return new ImagePurpose(ImagePurposeKind.Unknown, "starts no program", started);
        var name = program.Name ?? program.Program?.Text ?? "";
        if (model.ShippedStages.Any(static one => one.Instructions.Any(static line => line is ExposeSyntax)))
            return new ImagePurpose(ImagePurposeKind.Service, $"starts '{name}' and exposes a port", started);
        return IsCalledWithArguments(stage)
            ? new ImagePurpose(ImagePurposeKind.CommandLineTool, $"passes its arguments to '{name}'", started)
            : new ImagePurpose(ImagePurposeKind.Application, $"starts '{name}'", started);
    }

    /// <summary>What only keeps a container alive: for a person, unless a service was started before.</summary>
    private static bool KeepsAlive(ShellCommand command) => command.Name is "tail" or "sleep";

    /// <summary>A shell that waits for a person, or a server that gives one.</summary>
    private static bool IsWorkedIn(ShellCommand command) =>
        command.Name is "fish" or "tmux" or "screen" or "sshd"
            || ShellNames.IsShell(command.Name)
                && command.Arguments.All(static word => word.Value is "-l" or "-i" or "--login" or "-li" or "-il");

    /// <summary>Whether it is more than a command that prints something and ends.</summary>
    private static bool IsProgram(ShellCommand command) =>
        command.Program is not null
            && command.Name is not ("" or "true" or "cat" or "cmp" or "diff" or "echo" or "ls" or "cd" or "set"
                or "export");

    /// <summary>
    /// Whether ENTRYPOINT names a program that CMD only asks for help. Without a CMD it may as well be a service.
    /// </summary>
    private static bool IsCalledWithArguments(Stage stage) =>
        stage.EffectiveEntrypoint is { IsExecForm: true, Exec.IsEmpty: false }
            && stage.EffectiveCmd is { IsExecForm: true, Exec.IsEmpty: false } cmd
            && cmd.Exec.All(static word => word.Value is "--help" or "-h" or "help" or "--version");
}
