using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6001: a RUN fetches a package index and leaves it to a later one, which may find it outdated.</summary>
internal sealed class UpdateAloneRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6001", "update-alone", "A package index is fetched in another RUN", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "checkov:CKV_DOCKER_5", "dockerfile-doctor:DD002", "droast:DF028",
            "parfum:aptGetUpdatePrecedesInstall", "trivy:DS-0017", "npm-dockerfilelint:apt-get-update_require_install"),
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        var waiting = new Dictionary<PackageManager, Refresh>();
        RunModel? last = null;
        foreach (var run in context.Model.Runs)
        {
            if (run.Stage != last?.Stage) ReportUnused(waiting, context);
            Read(run, last, waiting, context);
            last = run;
        }

        ReportUnused(waiting, context);
    }

    private static void Read(
        RunModel run, RunModel? last, Dictionary<PackageManager, Refresh> waiting, RuleContext context)
    {
        if (!run.Script.IsUnderstood) return;
        Dictionary<PackageManager, ShellCommand>? fresh = null;
        foreach (var command in run.Commands)
        {
            // The index is in a mount, and stays between builds because that is wanted.
            if (Tools.ReadPackages(command) is not { } read || read.Manager.Caches.Any(run.IsMounted)) continue;
            if (read.Action == PackageAction.Refresh) (fresh ??= [])[read.Manager] = command;
            if (read.Action is not (PackageAction.Install or PackageAction.Upgrade)) continue;
            if (fresh?.Remove(read.Manager) != true && waiting.TryGetValue(read.Manager, out var refresh))
                Report(refresh, new RunCommand(run, command), last, context);
            waiting.Remove(read.Manager);
        }

        if (fresh is null) return;
        var isAlone = fresh.Count == run.Commands.Length;
        foreach (var one in fresh)
        {
            if (waiting.TryGetValue(one.Key, out var unused)) ReportUnused(unused, context);
            waiting[one.Key] = new Refresh(run, one.Value, one.Key, isAlone);
        }
    }

    /// <summary>Whether a manager installs from the index that it finds, however old that is.</summary>
    private static bool TrustsIndex(PackageManager manager) => manager == Apt.Instance || manager == Pacman.Instance;

    private static void Report(Refresh refresh, RunCommand use, RunModel? last, RuleContext context)
    {
        if (!TrustsIndex(refresh.Manager))
        {
            if (refresh.IsAlone) ReportNeedless(refresh, context);
            return;
        }

        var line = context.Source.GetLine(refresh.Command.Span.Start) + 1;
        context.Report(
            use.Command.Span,
            $"This uses the package index from line {line}, whose layer is cached: weeks later it installs old "
                + "packages, or fails. Update the index in this RUN.",
            refresh.Run == last && UpdateMove.TextOf(refresh, use) is { } text
                ? context.Fix.Suggested("Move the command here", edit =>
                {
                    edit.RemoveInstruction(refresh.Run.Syntax);
                    edit.Insert(use.Command.Span.Start, text + " && ");
                })
                : null,
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, refresh.Command.Span, "the index is fetched here")));
    }

    private static void ReportNeedless(Refresh refresh, RuleContext context) => context.Report(
        refresh.Command.Span,
        $"{refresh.Command.Name} fetches the index itself where it installs, so this RUN only adds a layer. Remove it.",
        context.Fix.Suggested("Remove this RUN", edit => edit.RemoveInstruction(refresh.Run.Syntax)));

    private static void ReportUnused(Dictionary<PackageManager, Refresh> waiting, RuleContext context)
    {
        foreach (var refresh in waiting.Values) ReportUnused(refresh, context);
        waiting.Clear();
    }

    private static void ReportUnused(Refresh refresh, RuleContext context)
    {
        if (!refresh.IsAlone) return;
        if (TrustsIndex(refresh.Manager))
            context.Report(
                refresh.Command.Span,
                "This layer is cached, so a later installation may find a package index that is weeks old. "
                    + "Update the index in the RUN that installs, or remove this.");
        else ReportNeedless(refresh, context);
    }

    /// <summary>An index that no RUN has used.</summary>
    /// <param name="Run">The RUN that fetches it.</param>
    /// <param name="Command">The command that does.</param>
    /// <param name="Manager">The package manager.</param>
    /// <param name="IsAlone">Whether the RUN does nothing else.</param>
    internal sealed record Refresh(RunModel Run, ShellCommand Command, PackageManager Manager, bool IsAlone);
}
