using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1201: a layer of the final image contains the package index of apt.</summary>
internal sealed class AptListsLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1201", "apt-lists-left", "apt package index left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3009",
            "kics:apt_get_install_lists_were_not_deleted",
            "semgrep:remove-package-lists",
            "dockerfilelint:apt-get-update_require_rm",
            "dockerfile-doctor:DD004",
            "dockopt:GEN003",
            "dockle:DKL-DI-0005"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Apt.Index);

    protected override string FixTitle => "Delete the package index in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, BuildModel model)
    {
        var fact = $"{command.Name} leaves its package index in this layer";
        return LaterReader(run, model.Runs) is { } reader
            ? $"{fact}, and line {run.Syntax.Source.GetLine(reader.Span.Start) + 1} installs from it. "
                + $"Join both RUNs and end with '{Apt.Index.CleanUp}'."
            : $"{fact}. Delete it in the same RUN: '{Apt.Index.CleanUp}'.";
    }

    protected override void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        if (LaterReader(run, context.Model.Runs) is null) base.Edit(edit, commands, run, context);
        else edit.GiveUp();
    }

    /// <summary>
    /// A command of a later RUN that reads this index, because none before it has fetched it again; null where there is
    /// none.
    /// </summary>
    private static ShellCommand? LaterReader(RunModel run, ImmutableArray<RunModel> runs)
    {
        for (var i = IndexAfter(run, runs); i < runs.Length; i++)
        {
            if (runs[i].Stage?.IsOrIsBuiltOn(run.Stage!) != true) continue;
            foreach (var command in runs[i].Commands)
            {
                if (!Apt.Instance.IsCalledBy(command)) continue;
                var read = Apt.Instance.Read(command);
                if (read.Fetches) return null;
                if (read.Verb is { Value: null }
                    || read.Action is PackageAction.Install or PackageAction.Upgrade or PackageAction.Download)
                    return command;
            }
        }

        return null;
    }

    private static int IndexAfter(RunModel run, ImmutableArray<RunModel> runs) => BinarySearch.First(
        runs.Length,
        (runs, run.Syntax.Span.Start),
        static (all, i) => all.runs[i].Syntax.Span.Start > all.Start);
}
