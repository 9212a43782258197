using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1206: a layer contains the cache of zypper.</summary>
internal sealed class ZypperCleanRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1206", "zypper-clean", "zypper cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3036", "docker-lint(asymmetric):DL3036",
            "kics:missing_zypper_clean",
            "trivy:DS-0020",
            "semgrep:missing-zypper-clean",
            "droast:DF045",
            "dockerfile-doctor:DD034"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Zypper.Index);

    protected override string FixTitle => "Clean the zypper cache in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "zypper leaves its package index in this layer. Delete it in the same RUN: 'zypper clean --all'.";
}
