using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>What the RUNs of the final image install with apt, collected once for all its commands.</summary>
internal sealed class AptInstallations(BuildModel model)
{
    private readonly Lazy<Dictionary<string, int>> first = new(() => Collect(model));
    private readonly Lazy<bool> usesSsh = new(() => UsesSsh(model));

    /// <summary>The first layer that writes apt's configuration; null where none does.</summary>
    public Layer? Settings { get; } = model.Layers.FirstWriter("/etc/apt/apt.conf");

    /// <summary>What a command that installs has to name where it leaves recommended packages out.</summary>
    public List<(Shell.ShellWord Of, string Name)>? NeededBy(PackageCommand install) =>
        AptRecommended.Find(install.Packages, name => IsPresent(name, install.Command.Span.End), Calls);

    private bool IsPresent(string name, int end) => first.Value.TryGetValue(name, out var start) && start < end;

    private bool Calls(string program) =>
        program == "ssh" ? usesSsh.Value : !model.GetCommands(program).IsEmpty;

    /// <summary>Where each package is installed first.</summary>
    private static Dictionary<string, int> Collect(BuildModel model)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var command in model.Commands)
        {
            if (command.Run.Stage is not { IsShipped: true } || !Apt.Instance.IsCalledBy(command.Command)) continue;
            var read = Apt.Instance.Read(command.Command);
            if (read.Action != PackageAction.Install) continue;
            foreach (var word in read.Packages)
            {
                if (PackageChange.NameOf(word) is not { } name) continue;
                var start = command.Command.Span.Start;
                if (!found.TryGetValue(name, out _)) found[name] = start;
                var compiler = AptRecommended.WithoutVersion(name);
                if (!found.TryGetValue(compiler, out _)) found[compiler] = start;
            }
        }

        return found;
    }

    /// <summary>Whether a RUN is given an agent, or git fetches with ssh.</summary>
    private static bool UsesSsh(BuildModel model) =>
        model.Runs.Any(static run => run.Mounts.Any(static mount => mount.Kind == RunMountKind.Ssh))
            || model.GetCommands("ssh").Length > 0
            || model.GetCommands("git").Any(static command => command.Command.Arguments.Any(
                static word => word.Prefix.StartsWith("git@", StringComparison.Ordinal)
                    || word.Prefix.StartsWith("ssh://", StringComparison.Ordinal)));
}
