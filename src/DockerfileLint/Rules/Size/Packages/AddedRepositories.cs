using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Where the final image adds a package repository: an upgrade after that installs its packages, which no newer base
/// image has.
/// </summary>
internal sealed class AddedRepositories(BuildModel model)
{
    private static readonly string[] Places =
    [
        "/etc/apt/sources.list", "/etc/apk/repositories", "/etc/yum.repos.d", "/etc/zypp/repos.d", "/etc/tdnf",
    ];

    /// <summary>Where the first one is added; the largest number where none is.</summary>
    public int First { get; } = Math.Min(FirstWrite(model), FirstCommand(model));

    private static int FirstWrite(BuildModel model)
    {
        foreach (var layer in model.Layers.Layers)
            foreach (var effect in layer.Effects)
                if (effect.Kind == LayerEffectKind.Write
                    && Places.Any(place => effect.Path.Text.StartsWith(place, StringComparison.Ordinal)))
                    return effect.Span.Start;
        return int.MaxValue;
    }

    private static int FirstCommand(BuildModel model)
    {
        foreach (var command in model.Commands)
            if (command.Run.Stage is { IsShipped: true } && Adds(command)) return command.Command.Span.Start;
        return int.MaxValue;
    }

    private static bool Adds(RunCommand command)
    {
        var name = command.Command.Name;
        if (name is "add-apt-repository" or "apt-add-repository" or "yum-config-manager") return true;
        var words = command.Command.Arguments;
        if ((Dnf.Instance.IsCalledBy(command.Command) || Zypper.Instance.IsCalledBy(command.Command))
            && words.Any(static word => word.Value is "config-manager" or "addrepo" or "ar"))
            return true;
        // Packages that carry the settings of a repository, such as epel-release.
        return Tools.ReadPackages(command.Command) is { Action: PackageAction.Install } install
            && install.Packages.Any(static word => word.Prefix.EndsWith("-release", StringComparison.Ordinal)
                || word.Prefix.Contains("-release-", StringComparison.Ordinal));
    }
}
