using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1303: a layer contains the cache of yarn.</summary>
internal sealed class YarnCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1303", "yarn-cache-left", "yarn cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3060",
            "kics-datadog:run_yarn_clean_after_yarn_install",
            "droast:DF055",
            "parfum:yarnCacheCleanAfterInstall"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Yarn.Cache);

    protected override string FixTitle => "Clean the yarn cache in the same RUN";

    protected override bool Covers(ShellCommand command, RunModel run, BuildModel model) =>
        !model.Yarn.MayBeModern(command);

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "yarn leaves its cache in this layer. Run 'yarn cache clean' in the same RUN, or use a cache mount.";
}
