using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1205: a layer keeps dnf's cache.</summary>
internal sealed class DnfCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1205", "dnf-clean", "A layer keeps dnf's cache", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3040", "kics:missing_dnf_clean_all", "trivy:DS-0019", "trivy:DS-0027", "semgrep:missing-dnf-clean-all", "droast:DF046", "dockerfile-doctor:DD033", "terrascan:AC_DOCKER_0010"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    protected override string What => "package cache";

    /// <inheritdoc/>
    protected override bool Covers(ShellCommand command, RunModel run) => command.Name is "dnf" or "dnf5" or "microdnf";

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        $"The package lists that {command.Name} fetched stay in the layer, though nothing at run time reads them. Remove them in the same RUN: && {command.Name} clean all.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean dnf's cache in the same layer", $"{commands[0].Name} clean all", FixSafety.Safe, commands[0], run, context);
}
