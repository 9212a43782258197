using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1204: a layer keeps yum's cache.</summary>
internal sealed class YumCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1204", "yum-clean", "A layer keeps yum's cache", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3032", "semgrep:missing-yum-clean-all", "parfum:yumInstallRmVarCacheYum", "droast:DF047", "dockerfile-doctor:DD031", "terrascan:AC_DOCKER_0007"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    protected override string What => "package cache";

    /// <inheritdoc/>
    protected override bool Covers(ShellCommand command, RunModel run) => Yum.Instance.IsCalledBy(command);

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "The package lists and packages that yum fetched stay in the layer, though nothing at run time reads them. Remove them in the same RUN: && yum clean all.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean yum's cache in the same layer", "yum clean all", FixSafety.Safe, commands[0], run, context);
}
