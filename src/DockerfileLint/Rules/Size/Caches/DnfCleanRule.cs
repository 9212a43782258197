using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1205: a layer contains the cache of dnf.</summary>
internal sealed class DnfCleanRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1205", "dnf-clean", "dnf cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3040", "docker-lint(asymmetric):DL3040",
            "kics:missing_dnf_clean_all",
            "trivy:DS-0019",
            "trivy:DS-0027",
            "semgrep:missing-dnf-clean-all",
            "droast:DF046",
            "dockerfile-doctor:DD033",
            "terrascan:AC_DOCKER_0010"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } =
        ImmutableArray.Create(Dnf.Index, Microdnf.Index);

    protected override string FixTitle => "Clean the dnf cache in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        $"{command.Name} leaves its package index in this layer. Delete it in the same RUN: "
            + $"'{command.Name} clean all'.";
}
