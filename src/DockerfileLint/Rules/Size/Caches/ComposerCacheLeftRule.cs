using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1307: a layer keeps composer's cache.</summary>
internal sealed class ComposerCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1307", "composer-cache-left", "A layer keeps composer's cache", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "composer cache";

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "composer keeps every package that it fetched in its cache, and the layer keeps the cache. Empty it in the same RUN (&& composer clear-cache), or give it a cache mount.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Empty composer's cache in the same layer", "composer clear-cache", FixSafety.Safe, commands[0], run, context);
}
