using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>pacman</c>: it keeps each package file beside what it installs. Its own clean-up asks, and <c>--noconfirm</c>
/// answers with the default, which removes none of what is installed (run with pacman 6.0.2).
/// </summary>
internal sealed class Pacman : PackageManager
{
    private static readonly Leftover Lists = new("package index");

    private Pacman()
        : base(
            Files,
            new ShellOptionSyntax(
                "br",
                "--dbpath",
                "--root",
                "--cachedir",
                "--config",
                "--arch",
                "--ignore",
                "--ignoregroup",
                "--overwrite",
                "--assume-installed"),
            "pacman")
    {
    }

    /// <summary>The files of packages.</summary>
    public static Leftover Files { get; } =
        new("package cache", new LeftoverPlace("/var/cache/pacman/pkg")) { CleanUp = "rm -rf /var/cache/pacman/pkg/*" };

    /// <summary>The manager.</summary>
    public static Pacman Instance { get; } = new();

    public override string Database => "/var/lib/pacman/local";

    /// <summary>Whether the command is a clean-up that keeps the packages of what is installed.</summary>
    public static bool IsVainCleanUp(ShellCommand command) =>
        command.Name == "pacman" && Instance.Read(command) is { Action: PackageAction.Clean, Cleans.IsEmpty: true };

    public override void Run(ShellCommand command, IToolRun run)
    {
        base.Run(command, run);
        // Small beside the packages, so no rule speaks of it.
        if (command.HasFlag("-y", "--refresh")) run.Write("/var/lib/pacman/sync", Lists);
    }

    protected override PackageCommand Read(ShellCommand command, ShellArguments arguments)
    {
        if (arguments.Has("-r", "--root") || arguments.Has("-p", "--print")) return Nothing(command, arguments);
        var operands = arguments.Operands;
        if (arguments.Has("-R", "--remove"))
            return new PackageCommand(this, command, PackageAction.Remove, verb: null, operands);
        if (arguments.Has("-U", "--upgrade"))
            return new PackageCommand(this, command, PackageAction.Install, verb: null, operands);
        if (!arguments.Has("-S", "--sync")) return Nothing(command, arguments);
        if (arguments.Has("-c", "--clean"))
            return new PackageCommand(
                this,
                command,
                PackageAction.Clean,
                verb: null,
                operands) { Cleans = IsAnswered(command, arguments) ? Caches : ImmutableArray<string>.Empty };
        var fetches = !arguments.Has("--cachedir");
        if (!operands.IsEmpty)
            return new PackageCommand(
                this,
                command,
                arguments.Has("-w", "--downloadonly") ? PackageAction.Download : PackageAction.Install,
                verb: null,
                operands) { Fetches = fetches };
        if (arguments.Has("-u", "--sysupgrade"))
            return new PackageCommand(this, command, PackageAction.Upgrade, verb: null, operands) { Fetches = fetches };
        return arguments.Has("-y", "--refresh")
            ? new PackageCommand(this, command, PackageAction.Refresh, verb: null, operands)
            : Nothing(command, arguments);
    }

    /// <summary>
    /// Whether something answers the question: a pipe does; where neither it nor <c>--noconfirm</c> is given, that is
    /// not known.
    /// </summary>
    private static bool IsAnswered(ShellCommand command, ShellArguments arguments) =>
        !arguments.Has("--noconfirm")
            || command.Parent is ShellPipeline { Commands.Length: > 1 } pipeline && pipeline.Commands[0] != command;
}
