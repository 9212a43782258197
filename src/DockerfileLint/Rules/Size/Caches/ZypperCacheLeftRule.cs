using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1206: a layer keeps zypper's cache.</summary>
internal sealed class ZypperCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1206", "zypper-clean", "A layer keeps zypper's cache", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3036", "kics:missing_zypper_clean", "trivy:DS-0020", "semgrep:missing-zypper-clean", "droast:DF045", "dockerfile-doctor:DD034"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    protected override string What => "package cache";

    /// <inheritdoc/>
    protected override bool Covers(ShellCommand command, RunModel run) => Zypper.Instance.IsCalledBy(command);

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "The package lists that zypper fetched stay in the layer, though nothing at run time reads them. Remove them in the same RUN: && zypper clean --all.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean zypper's cache in the same layer", "zypper clean --all", FixSafety.Safe, commands[0], run, context);
}
