using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1208: a layer keeps tdnf's cache.</summary>
internal sealed class TdnfCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1208", "tdnf-clean", "A layer keeps tdnf's cache", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "package cache";

    /// <inheritdoc/>
    protected override bool Covers(ShellCommand command, RunModel run) => Tdnf.Instance.IsCalledBy(command);

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "The package lists that tdnf fetched stay in the layer, though nothing at run time reads them. Remove them in the same RUN: && tdnf clean all.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean tdnf's cache in the same layer", "tdnf clean all", FixSafety.Safe, commands[0], run, context);
}
