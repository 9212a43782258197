using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
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
        installer.Variables.Any(
            name =>
                command.Run.State.Variable(name) is not null
                    || command.Command.Assignments.Any(assignment => assignment.Name == name));

    /// <summary>Whether they are installed into a folder of a mount, and so aren't in the image, or may be.</summary>
    public static bool AreInMount(RunCommand command)
    {
        if (command.Run.Mounts.IsEmpty) return false;
        var folder = command.Run.State.WorkingDirectory;
        foreach (var before in command.Run.Commands)
        {
            if (before.Range.Start >= command.Command.Range.Start) break;
            if (before.Name != "cd") continue;
            if (new ShellArguments(before).GetOperand(0)?.Value is not { } target) return true;
            folder = ImagePaths.Resolve(folder, target);
        }

        return folder is null || command.Run.IsMounted(folder);
    }

    /// <summary>
    /// Whether the image is for development or tests: nothing starts, or a command that runs or starts uses them.
    /// </summary>
    public static bool AreUsed(Stage stage, BuildModel model, Func<ShellCommand, bool> uses) =>
        !model.Purpose.RunsProgram
            || model.GetRuns(stage).SelectMany(static run => run.Commands).Concat(model.Purpose.Starts).Any(uses);
}
