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

    // Programs and commands of apt that look into the lists and say what they find.
    private static readonly HashSet<string> Queries = new(StringComparer.Ordinal)
    {
        "apt-cache", "apt-file", "apt-rdepends", "apt-show-versions",
    };

    private static readonly HashSet<string> QueryCommands = new(StringComparer.Ordinal)
    {
        "build-dep", "changelog", "depends", "dist-upgrade", "download", "full-upgrade", "indextargets", "install",
        "list", "madison", "policy", "rdepends", "reinstall", "safe-upgrade", "satisfy", "search", "show", "showsrc",
        "source", "upgrade", "versions", "why", "why-not",
    };

    /// <summary>
    /// Whether the first of some commands that uses the lists needs those that are there: it installs from them or
    /// looks into them.
    /// </summary>
    public static bool Need(IEnumerable<ShellCommand> commands)
    {
        foreach (var command in commands)
        {
            if (IsQuery(command)) return true;
            if (OfItself(command) is not ListUse.None and var use) return use == ListUse.Reads;
        }

        return false;
    }

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
        // What comes of a query is only in the output, mostly.
        if (command.Name is { } name && Installers.Contains(name) || IsQuery(command)) return ListUse.Unknown;
        if (!Apt.Instance.IsCalledBy(command)) return ListUse.None;
        var read = Apt.Instance.Read(command);
        if (read.Fetches) return ListUse.Fetches;
        return read.Verb is { Value: null }
            || read.Action is PackageAction.Install or PackageAction.Upgrade or PackageAction.Download
            ? ListUse.Reads
            : ListUse.None;
    }

    private static bool IsQuery(ShellCommand command)
    {
        if (command.Name is { } name && Queries.Contains(name)) return !command.HasFlag("--help", "--version");
        return Apt.Instance.IsCalledBy(command)
            && Apt.Instance.Read(command) is { Action: PackageAction.Other, Verb.Value: { } verb }
            && QueryCommands.Contains(verb)
            && !(verb == "list" && command.HasFlag("--installed", "-i"));
    }

    private static bool Mentions(string text) =>
        Apt.Instance.Programs.Any(program => text.Contains(program, StringComparison.Ordinal));
}
