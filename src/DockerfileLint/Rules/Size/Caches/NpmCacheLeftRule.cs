using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1302: a layer contains the cache of npm.</summary>
internal sealed class NpmCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1302", "npm-cache-left", "npm cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("parfum:npmCacheCleanAfterInstall"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Npm.Cache);

    protected override string FixTitle => "Clean the npm cache in the same RUN";

    private protected override ByteEstimate? SavedBytes(
        ImmutableArray<ShellCommand> left, RunModel run, RuleContext context) =>
        context.Ask(static model => new NodeProjects(model)).CacheOf(left, run);

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "npm leaves its cache in this layer. Run 'npm cache clean --force' in the same RUN, or use a cache mount.";
}
