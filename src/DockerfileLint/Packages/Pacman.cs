using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>pacman</c>: it keeps each package file beside what it installs. Its own clean-up asks, and <c>--noconfirm</c> answers with the default,
/// which removes none of what is installed (run with pacman 6.0.2).
/// </summary>
internal sealed class Pacman : PackageManager
{
    private Pacman()
        : base(new ShellOptionSyntax("br", "--dbpath", "--root", "--cachedir", "--config", "--arch", "--ignore", "--ignoregroup", "--overwrite", "--assume-installed"), "pacman")
    {
    }

    /// <summary>The manager.</summary>
    public static Pacman Instance { get; } = new();

    /// <inheritdoc/>
    public override string Database => "/var/lib/pacman/local";

    /// <inheritdoc/>
    public override ImmutableArray<string> Caches { get; } = ImmutableArray.Create("/var/cache/pacman/pkg");

    /// <summary>Whether the command is a clean-up that keeps the packages of what is installed.</summary>
    public static bool IsVainCleanUp(ShellCommand command) =>
        command.Name == "pacman" && Instance.Read(command) is { Action: PackageAction.Clean, Cleans.IsEmpty: true };

    /// <inheritdoc/>
    protected override PackageCommand Read(ShellCommand command, ShellArguments arguments)
    {
        if (arguments.Has("-r", "--root") || arguments.Has("-p", "--print")) return Nothing(command, arguments);
        var operands = arguments.Operands;
        if (arguments.Has("-R", "--remove")) return new PackageCommand(this, command, PackageAction.Remove, verb: null, operands);
        if (arguments.Has("-U", "--upgrade")) return new PackageCommand(this, command, PackageAction.Install, verb: null, operands);
        if (!arguments.Has("-S", "--sync")) return Nothing(command, arguments);
        if (arguments.Has("-c", "--clean")) return new PackageCommand(this, command, PackageAction.Clean, verb: null, operands) { Cleans = IsAnswered(command, arguments) ? Caches : ImmutableArray<string>.Empty };
        var fetches = !arguments.Has("--cachedir");
        if (!operands.IsEmpty) return new PackageCommand(this, command, arguments.Has("-w", "--downloadonly") ? PackageAction.Download : PackageAction.Install, verb: null, operands) { Fetches = fetches };
        if (arguments.Has("-u", "--sysupgrade")) return new PackageCommand(this, command, PackageAction.Upgrade, verb: null, operands) { Fetches = fetches };
        return arguments.Has("-y", "--refresh") ? new PackageCommand(this, command, PackageAction.Refresh, verb: null, operands) : Nothing(command, arguments);
    }

    /// <summary>Whether something answers the question: a pipe does; where neither it nor <c>--noconfirm</c> stands, that is not known.</summary>
    private static bool IsAnswered(ShellCommand command, ShellArguments arguments) =>
        !arguments.Has("--noconfirm") || command.Parent is ShellPipeline { Commands.Length: > 1 } pipeline && pipeline.Commands[0] != command;
}
