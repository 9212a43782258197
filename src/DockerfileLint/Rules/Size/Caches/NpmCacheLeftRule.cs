using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1302: a layer keeps npm's cache.</summary>
internal sealed class NpmCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1302", "npm-cache-left", "A layer keeps npm's cache", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("parfum:npmCacheCleanAfterInstall"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "npm cache";

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "npm keeps every package that it fetched in its cache, and the layer keeps the cache. Empty it in the same RUN (&& npm cache clean --force), or give it a cache mount.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Empty npm's cache in the same layer", "npm cache clean --force", FixSafety.Safe, commands[0], run, context);
}
