using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>What the commands of a file, and the scripts of the context that they start, do with apt's lists.</summary>
internal sealed class AptListUses(StageModel model, CalledScripts scripts)
{
    // Programs that install with apt from the lists they find.
    private static readonly HashSet<string> Installers = new(StringComparer.Ordinal)
    {
        "ansible-playbook", "apt-fast", "gdebi", "mk-build-deps", "nala", "rosdep", "tasksel",
    };

    /// <summary>What a command of a RUN does with the lists.</summary>
    public ListUse Of(ShellCommand command, RunModel run)
    {
        model.ThrowIfCancelled();
        if (OfItself(command) is not ListUse.None and var use) return use;
        return scripts.Of(command, run) switch
        {
            { IsKnown: false } => ListUse.Unknown,
            { Text: { } text } => Mentions(text) ? ListUse.Unknown : ListUse.None,
            var script => script.Commands.IsEmpty ? ListUse.None : First(script.Commands, run),
        };
    }

    /// <summary>What the first of some commands that surely uses the lists does with them.</summary>
    public static ListUse First(ImmutableArray<ShellCommand> commands)
    {
        foreach (var command in commands)
            if (OfItself(command) is not ListUse.None and var use) return use;
        return ListUse.None;
    }

    /// <summary>The first sure use; without one, whether there may be any.</summary>
    private ListUse First(ImmutableArray<ShellCommand> commands, RunModel run)
    {
        var isUnknown = false;
        foreach (var command in commands)
        {
            var use = Of(command, run);
            if (use is ListUse.Fetches or ListUse.Reads) return use;
            isUnknown |= use == ListUse.Unknown;
        }

        return isUnknown ? ListUse.Unknown : ListUse.None;
    }

    private static ListUse OfItself(ShellCommand command)
    {
        if (command.Name is { } name && Installers.Contains(name)) return ListUse.Unknown;
        if (!Apt.Instance.IsCalledBy(command)) return ListUse.None;
        var read = Apt.Instance.Read(command);
        if (read.Fetches) return ListUse.Fetches;
        return read.Verb is { Value: null }
            || read.Action is PackageAction.Install or PackageAction.Upgrade or PackageAction.Download
            ? ListUse.Reads
            : ListUse.None;
    }

    private static bool Mentions(string text) =>
        Apt.Instance.Programs.Any(program => text.Contains(program, StringComparison.Ordinal));
}
