using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3101: a script calls apt, which is meant for people.</summary>
internal sealed class AptInsteadOfAptGetRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3101", "apt-instead-of-apt-get", "apt in a script", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3027", "checkov:CKV_DOCKER_9", "docker-lint(asymmetric):DL3027", "dockerfile-doctor:DD024",
            "droast:DF059", "kics:run_using_apt", "parfum:DL3027", "semgrep:prefer-apt-get", "tally:hadolint/DL3027"),
        Fix = FixKind.Safe,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create(Apt.Interactive);

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Command.Program is not { } program) return;
        // apt-get has no commands to show packages.
        var isShared = Tools.ReadPackages(command.Command) is { Action: not PackageAction.Other };
        context.Report(
            program.Span,
            isShared
                ? "apt is meant for interactive use: its options and output may change. Use apt-get in scripts."
                : "apt is meant for interactive use: its options and output may change. "
                    + "Use apt-get or apt-cache in scripts.",
            isShared && program.Text.EndsWith(Apt.Interactive, System.StringComparison.Ordinal)
                ? context.Fix.Safe("Use apt-get", edit => edit.Insert(program.Span.End, "-get"))
                : null);
    }
}
