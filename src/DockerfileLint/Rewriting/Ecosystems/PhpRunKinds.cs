using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What commands of a RUN in an image of PHP are for.</summary>
internal sealed class PhpRunKinds
{
    // What is written there is needed by no program.
    private static readonly string[] Scratch = ["/tmp", "/var/tmp", "/var/cache", "/var/lib/apt", "/root"];

    private readonly ShrinkSite site;
    private readonly PhpFacts facts;
    private readonly RunModel run;
    private readonly Dictionary<ShellCommand, List<string>> written = [];
    private readonly Dictionary<ShellCommand, PackageCommand> installs;

    public PhpRunKinds(ShrinkSite site, PhpFacts facts, RunModel run)
    {
        this.site = site;
        this.facts = facts;
        this.run = run;
        installs = PhpCommands.Installs(run).ToDictionary(static one => one.Command, static one => one.Packages);
        foreach (var effect in site.Model.Layers.LayerOf(run.Syntax)?.Effects ?? [])
        {
            if (effect.Command is not { } command || effect.Leftover is not null
                || effect.Kind is LayerEffectKind.Unknown or LayerEffectKind.Delete)
                continue;
            if (!written.TryGetValue(command, out var paths)) written[command] = paths = [];
            paths.Add(effect.Path.Text);
        }
    }

    /// <summary>What some of its commands do: set PHP up, build the application, both or nothing of it.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="isPart">Whether they could be a RUN of their own, as one that installs composer.</param>
    public PhpRunKind Of(IEnumerable<ShellCommand> commands, bool isPart = false)
    {
        var setsUp = false;
        var builds = false;
        var writes = false;
        foreach (var command in commands)
        {
            if (installs.TryGetValue(command, out var packages))
                setsUp |= !packages.Packages.All(word =>
                    PackageChange.NameOf(word) is { } name && facts.IsForBuild(name));
            var (isInside, isOutside) = Effects(command);
            builds |= isInside;
            writes |= isOutside;
            if (PhpCommands.SetsUp(command) || PhpCommands.NamesSettings(command)) setsUp = true;
            else if (AccountCommands.Contain(command)) writes = true;
            else if (PhpCommands.InstallsComposer(command)) builds |= isPart;
            else if (PhpCommands.Asks(command)) continue;
            else if (PhpCommands.Builds(command)) builds = true;
        }

        // What a build writes elsewhere is copied from there, and its accounts are made once more.
        return new PhpRunKind(setsUp || writes && !builds, builds, writes && !setsUp && !builds);
    }

    /// <summary>Whether a command for files changes the application, or anything else that a program finds.</summary>
    private (bool IsInside, bool IsOutside) Effects(ShellCommand command)
    {
        var found = (IsInside: false, IsOutside: false);
        if (!written.TryGetValue(command, out var paths) || PhpCommands.Builds(command)
            || PhpCommands.SetsUp(command) || Tools.Find(command) is PackageManager)
            return found;
        var readsProject = ReadsProject(command);
        foreach (var path in paths)
        {
            if (path.Length == 0 || Array.Exists(Scratch, folder => ImagePaths.IsWithin(path, folder))) continue;
            if (readsProject || site.WorkingDirectory is { } working
                && (ImagePaths.IsWithin(path, working) || ImagePaths.IsWithin(working, path)))
                found.IsInside = true;
            else found.IsOutside = true;
        }

        return found;
    }

    /// <summary>Whether a command copies a file of the application.</summary>
    private bool ReadsProject(ShellCommand command) =>
        command.Name is "cp" or "mv" or "ln" or "install"
            && command.Arguments.Any(word => ShrinkSite.Value(word, run) is { } text && !text.StartsWith("-",
                StringComparison.Ordinal)
                && ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text) is { } path
                && site.ContextPathOf(path) is not null);
}
