using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>What the rules about dependencies for development ask of an installer and an image.</summary>
internal static class DevelopmentDependencies
{
    /// <summary>Whether the manifest of the context is known and names none.</summary>
    public static bool AreNone(DependencyInstaller installer, BuildModel model) =>
        model.Context.Read(installer.Manifest) is { } manifest && !installer.NamesDevelopment(manifest.Text);

    /// <summary>Whether a variable decides that they are installed or not.</summary>
    public static bool AreDecided(DependencyInstaller installer, RunCommand command) =>
        AreDecided(installer, command.Command, command.Run);

    /// <summary>The same for a command of a RUN.</summary>
    public static bool AreDecided(DependencyInstaller installer, ShellCommand command, RunModel run) =>
        installer.Variables.Any(
            name =>
                run.State.Variable(name) is not null
                    || command.Assignments.Any(assignment => assignment.Name == name));

    /// <summary>Whether the mode of Node.js is that of production, or an unknown one, which may be.</summary>
    public static bool AreLeftOutByMode(ShellCommand command, RunModel run)
    {
        var own = command.Assignments.FirstOrDefault(static one => one.Name == NodeInstaller.Mode);
        var mode = own is not null ? own.Value.Value : run.State.GetValue(NodeInstaller.Mode);
        return mode == NodeInstaller.Production
            || mode is null
                && (own is not null
                    || !run.State.IsEnvironmentComplete && run.State.Variable(NodeInstaller.Mode) is not null);
    }

    /// <summary>Whether they are installed into a folder of a mount, and so aren't in the image, or may be.</summary>
    public static bool AreInMount(RunCommand command)
    {
        if (command.Run.Mounts.IsEmpty) return false;
        return command.Run.FolderOf(command.Command) is not { } folder || command.Run.IsMounted(folder);
    }

    /// <summary>
    /// Whether the image is for development or tests: nothing starts, or a command that runs or starts uses them.
    /// </summary>
    public static bool AreUsed(Stage stage, BuildModel model, Func<ShellCommand, bool> uses) =>
        !model.Purpose.RunsProgram
            || model.GetRuns(stage).SelectMany(static run => run.Commands).Concat(model.Purpose.Starts).Any(uses);
}
