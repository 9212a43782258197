using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1204: a layer contains the cache of yum.</summary>
internal sealed class YumCleanRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1204", "yum-clean", "yum cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3032", "docker-lint(asymmetric):DL3032",
            "semgrep:missing-yum-clean-all",
            "parfum:yumInstallRmVarCacheYum",
            "droast:DF047",
            "dockerfile-doctor:DD031",
            "terrascan:AC_DOCKER_0007"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Yum.Index);

    protected override string FixTitle => "Clean the yum cache in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "yum leaves its package index and packages in this layer. Delete them in the same RUN: 'yum clean all'.";
}
