using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1306: a layer contains the cache of uv.</summary>
internal sealed class UvCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1306", "uv-cache-left", "uv cache left in a layer", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Small,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Uv.Cache);

    protected override string FixTitle => "Clean the uv cache in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "uv leaves its cache in this layer. Run 'uv cache clean' in the same RUN, or use a cache mount.";
}
