using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1201: a layer of the final image contains the package index of apt.</summary>
internal sealed class AptListsLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1201", "apt-lists-left", "apt package index left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3009", "docker-lint(asymmetric):DL3009",
            "kics:apt_get_install_lists_were_not_deleted",
            "semgrep:remove-package-lists",
            "npm-dockerfilelint:apt-get-update_require_rm", "npm-dockerfilelint:apt-get_missing_rm",
            "dockerfile-doctor:DD004",
            "dockopt:GEN003",
            "dockle:DKL-DI-0005"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Apt.Index);

    protected override string FixTitle => "Delete the package index in the same RUN";

    // What the container starts needs them.
    protected override bool Covers(ShellCommand command, RunModel run, BuildModel model) =>
        !AptListUses.Need(model.Purpose.Starts.Where(start => start.Script.Source == model.Syntax.Source));

    private protected override ByteEstimate? SavedBytes(
        ImmutableArray<ShellCommand> left, RunModel run, RuleContext context) => InstalledBytes.OfLists(run.Stage);

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context)
    {
        var fact = $"{command.Name} leaves its package index in this layer";
        if (ReaderAfter(run, context) is not { Use: ListUse.Reads, Command: { } reader })
            return $"{fact}. Delete it in the same RUN: '{Apt.Index.CleanUp}'.";
        var line = context.Source.GetLine(reader.Span.Start) + 1;
        if (ListReaders.Of(run, context.Model, out _) is { IsEmpty: false } runs)
        {
            var end = runs[runs.Length - 1].Syntax.Span.End;
            return $"{fact}, and line {line} installs from it. Join lines "
                + $"{context.Source.GetLine(run.Syntax.Span.Start) + 1} to {context.Source.GetLine(end) + 1} "
                + $"and end with '{Apt.Index.CleanUp}'.";
        }

        return $"{fact}, and line {line} installs from it. Run '{command.Name} update' there too, "
            + "and delete it in both.";
    }

    private protected override ImmutableArray<RelatedLocation> RelatedTo(RunModel run, RuleContext context) =>
        ReaderAfter(run, context) is { Use: ListUse.Reads, Command: { } reader }
            ? ImmutableArray.Create(new RelatedLocation(context.Source.Path, reader.Span, "installs from the index"))
            : ImmutableArray<RelatedLocation>.Empty;

    protected override void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        var use = ReaderAfter(run, context).Use;
        if (use == ListUse.Reads)
        {
            var runs = ListReaders.Of(run, context.Model, out var after);
            if (after == ListUse.Unknown) edit.Safety = FixSafety.Suggested;
            if (runs.IsEmpty)
            {
                // Each then fetches it anew, which takes longer and may give other versions.
                edit.Safety = FixSafety.Suggested;
                edit.Title = "Fetch and delete the package index in each RUN that installs";
                ListRefresh.Write(edit, run, context);
                base.Edit(edit, commands, run, context);
                return;
            }

            edit.Title = $"Join the {runs.Length} RUN instructions and delete the package index";
            RunGroups.Join(edit, runs, Apt.Index.CleanUpAfter(commands[0]), context);
            return;
        }

        if (use == ListUse.Unknown) edit.Safety = FixSafety.Suggested;
        base.Edit(edit, commands, run, context);
    }

    private static AptListReader ReaderAfter(RunModel run, RuleContext context) =>
        AptListReader.After(run, context.Model);
}
