using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6001: a RUN does nothing but fetch a package index, which a later one may find outdated.</summary>
internal sealed class UpdateAloneRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6001", "update-alone", "A package index is fetched in a RUN of its own", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "checkov:CKV_DOCKER_5", "dockerfile-doctor:DD002", "droast:DF028", "kics:update_instruction_alone",
            "parfum:aptGetUpdatePrecedesInstall", "trivy:DS-0017"),
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var run in context.Model.Runs)
        {
            if (!run.Script.IsUnderstood || run.Commands.IsEmpty || !run.Commands.All(IsRefresh)) continue;
            // The index is in a mount, and stays between builds because that is wanted.
            if (run.Commands.Any(command => IsMounted(command, run))) continue;
            context.Report(
                run.Commands[0].Span,
                "The builder keeps this layer, so a later RUN may install from an index that is weeks old, or fail. "
                    + "Fetch the index in the RUN that installs.");
        }
    }

    private static bool IsRefresh(ShellCommand command) =>
        Tools.ReadPackages(command) is { Action: PackageAction.Refresh };

    private static bool IsMounted(ShellCommand command, RunModel run) =>
        Tools.ReadPackages(command)!.Manager.Caches.Any(run.IsMounted);
}
