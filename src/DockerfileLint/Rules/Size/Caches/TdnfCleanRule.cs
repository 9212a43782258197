using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1208: a layer contains the cache of tdnf.</summary>
internal sealed class TdnfCleanRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1208", "tdnf-clean", "tdnf cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Tdnf.Index);

    protected override string FixTitle => "Clean the tdnf cache in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "tdnf leaves its package index in this layer. Delete it in the same RUN: 'tdnf clean all'.";
}
