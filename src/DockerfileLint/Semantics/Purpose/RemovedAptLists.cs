using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>Finds installations from package lists that an earlier command has deleted.</summary>
internal sealed class RemovedAptLists
{
    private readonly StageModel model;
    private readonly ShellCommand?[] removals;
    private readonly HashSet<string> installed = new(StringComparer.Ordinal);
    private readonly HashSet<RunModel> runs = [];

    public RemovedAptLists(StageModel model, RunTable table)
    {
        this.model = model;
        removals = new ShellCommand?[model.Stages.Length];
        var found = ImmutableArray.CreateBuilder<VainInstallation>();
        foreach (var stage in model.Stages) Follow(stage, table.RunsOf(stage), found);
        Installations = found.ToImmutable();
        foreach (var vain in Installations) runs.Add(vain.Run);
    }

    /// <summary>The installations, in the order of the text.</summary>
    public ImmutableArray<VainInstallation> Installations { get; }

    /// <summary>Whether one of them is in a RUN.</summary>
    public bool AreIn(RunModel run) => runs.Contains(run);

    private void Follow(
        Stage stage, ImmutableArray<RunModel> all, ImmutableArray<VainInstallation>.Builder found)
    {
        var removal = stage.BaseStage is { } parent ? removals[parent.Index] : null;
        foreach (var run in all)
        {
            model.ThrowIfCancelled();
            // What is mounted there is another folder.
            if (run.IsMounted(Apt.Lists)) continue;
            if (!run.Script.IsUnderstood) removal = null;
            else
                foreach (var command in run.Commands) removal = After(command, run, removal, found);
        }

        removals[stage.Index] = removal;
    }

    /// <summary>The command that has deleted the lists, after one more command; null where they may be there.</summary>
    private ShellCommand? After(
        ShellCommand command,
        RunModel run,
        ShellCommand? removal,
        ImmutableArray<VainInstallation>.Builder found)
    {
        if (Deletes(command)) return command.IsConditional ? removal : command;
        if (!Apt.Instance.IsCalledBy(command))
            return Tools.Find(command) is PackageManager or Dpkg or Pip or NodeInstaller && !MayInstall(command)
                || command.Name is { } name && CommandTable.IsExact(name) ? removal : null;
        var read = Apt.Instance.Read(command);
        if (read.Fetches || read.Verb is { Value: null }) return null;
        if (read.Action != PackageAction.Install) return removal;
        var isNew = AddInstalled(read.Packages);
        if (removal is null || !isNew || command.IsConditional) return removal;
        found.Add(new VainInstallation(run, command, removal));
        return null;
    }

    /// <summary>Whether a script of a package, which may do anything, runs.</summary>
    private static bool MayInstall(ShellCommand command)
    {
        foreach (var word in command.Arguments)
            if (word.Value is null or "run" or "exec" || word.Value.Contains("playwright", StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool Deletes(ShellCommand command)
    {
        if (Apt.Instance.IsCalledBy(command))
            return Apt.Instance.Read(command).Cleans.Contains(Apt.Lists, StringComparer.Ordinal);
        if (command.Name != "rm") return false;
        foreach (var word in new ShellArguments(command).Operands)
            if (word.Text.TrimEnd('*').TrimEnd('/') is Apt.Lists or Apt.Lists + "/*" or "/var/lib/apt") return true;
        return false;
    }

    /// <summary>Whether a package of an archive is among these that no command before has named.</summary>
    private bool AddInstalled(ImmutableArray<ShellWord> packages)
    {
        var isNew = false;
        foreach (var word in packages)
        {
            // A file of its own needs no lists, and what a variable names is not known.
            if (word.Value is not { Length: > 0 } text) return false;
            if (text.Contains('/') || text.EndsWith(".deb", StringComparison.Ordinal)) return false;
            var end = text.IndexOfAny(['=', ':']);
            isNew |= installed.Add(end < 0 ? text : text.Substring(0, end));
        }

        return isNew;
    }
}
