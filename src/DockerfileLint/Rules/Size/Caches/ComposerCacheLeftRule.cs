using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1307: a layer contains the cache of composer.</summary>
internal sealed class ComposerCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1307", "composer-cache-left", "composer cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Composer.Cache);

    protected override string FixTitle => "Clean the composer cache in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "composer leaves its cache in this layer. Run 'composer clear-cache' in the same RUN, or use a cache mount.";
}
