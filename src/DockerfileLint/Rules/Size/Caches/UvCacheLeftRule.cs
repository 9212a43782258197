using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1306: a layer keeps uv's cache.</summary>
internal sealed class UvCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1306", "uv-cache-left", "A layer keeps uv's cache", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "uv cache";

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "uv keeps every package that it fetched in its cache, and the layer keeps the cache. Set UV_NO_CACHE=1, empty it in the same RUN (&& uv cache clean), or give it a cache mount.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Empty uv's cache in the same layer", "uv cache clean", FixSafety.Suggested, commands[0], run, context);
}
