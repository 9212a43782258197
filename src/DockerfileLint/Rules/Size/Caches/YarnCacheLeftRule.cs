using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1303: a layer keeps the cache of classic yarn.</summary>
internal sealed class YarnCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1303", "yarn-cache-left", "A layer keeps yarn's cache", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3060", "kics-datadog:run_yarn_clean_after_yarn_install", "droast:DF055", "parfum:yarnCacheCleanAfterInstall"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    protected override string What => "yarn cache";

    /// <inheritdoc/>
    protected override bool Covers(ShellCommand command, RunModel run) => !YarnVersion.MayBeModern(command, run);

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "yarn keeps every package that it fetched in its cache, and the layer keeps the cache. Empty it in the same RUN (&& yarn cache clean), or give it a cache mount.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Empty yarn's cache in the same layer", "yarn cache clean", FixSafety.Safe, commands[0], run, context);
}
