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
    private readonly Dictionary<RunModel, Removals> removals = [];
    private readonly Lazy<bool> usesSsh = new(() => UsesSsh(model));

    /// <summary>The first layer that writes apt's configuration; null where none does.</summary>
    public Layer? Settings { get; } = model.Layers.FirstWriter("/etc/apt/apt.conf");

    /// <summary>What a command that installs has to name where it leaves recommended packages out.</summary>
    public List<(Shell.ShellWord Of, string Name)>? NeededBy(PackageCommand install) =>
        AptRecommended.Find(install.Packages, name => IsPresent(name, install.Command.Span.End), Calls);

    /// <summary>Whether the same RUN removes the packages again, and what nothing needs then.</summary>
    public bool AreRemoved(PackageCommand install, RunModel run)
    {
        if (!removals.TryGetValue(run, out var later)) removals[run] = later = Removals.Of(run);
        var start = install.Command.Range.Start;
        return later.LastDeep > start
            && install.Packages.All(word => PackageChange.NameOf(word) is { } name
                && later.Last.TryGetValue(name, out var place)
                && place > start);
    }

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

    /// <summary>Where a RUN removes packages for the last time.</summary>
    /// <param name="Last">Where it removes each package.</param>
    /// <param name="LastDeep">Where it removes what nothing needs any more; -1 where it doesn't.</param>
    private sealed record Removals(Dictionary<string, int> Last, int LastDeep)
    {
        public static Removals Of(RunModel run)
        {
            var last = new Dictionary<string, int>(StringComparer.Ordinal);
            var deep = -1;
            foreach (var command in run.Commands)
            {
                if (!Apt.Instance.IsCalledBy(command)) continue;
                if (Apt.Instance.RemovesUnneeded(command)) deep = command.Range.Start;
                if (Apt.Instance.Read(command) is not { Action: PackageAction.Remove } removal) continue;
                foreach (var word in removal.Packages)
                    if (PackageChange.NameOf(word) is { } name) last[name] = command.Range.Start;
            }

            return new Removals(last, deep);
        }
    }
}
