using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1305: a layer keeps poetry's cache.</summary>
internal sealed class PoetryCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1305", "poetry-cache-left", "A layer keeps poetry's cache", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "poetry cache";

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "poetry keeps every package that it fetched in its cache, and the layer keeps the cache. Remove its folders cache and artifacts in the same RUN, or give them cache mounts; virtual environments may lie beside them.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Remove poetry's caches in the same layer", "rm -rf ~/.cache/pypoetry/cache ~/.cache/pypoetry/artifacts", FixSafety.Suggested, commands[0], run, context);
}
