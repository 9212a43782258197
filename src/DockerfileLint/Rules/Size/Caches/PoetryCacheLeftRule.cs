using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1305: a layer contains the cache of poetry.</summary>
internal sealed class PoetryCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1305", "poetry-cache-left", "poetry cache left in a layer", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } =
        ImmutableArray.Create(Poetry.Cache, Poetry.Artifacts);

    protected override string FixTitle => "Delete the poetry cache in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "poetry leaves its cache in this layer. Delete its folders 'cache' and 'artifacts' in the same RUN, "
            + "or use cache mounts.";
}
