using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1208: a layer contains the cache of tdnf.</summary>
internal sealed class TdnfCleanRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1208", "tdnf-clean", "tdnf cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override string What => "package cache";

    protected override bool Covers(ShellCommand command, RunModel run) => Tdnf.Instance.IsCalledBy(command);

    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "tdnf leaves its package index in this layer. Delete it in the same RUN: 'tdnf clean all'.";

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean the tdnf cache in the same RUN", "tdnf clean all", FixSafety.Safe, commands[0], run, context);
}
