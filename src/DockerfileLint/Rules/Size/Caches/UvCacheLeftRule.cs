using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1306: a layer contains the cache of uv.</summary>
internal sealed class UvCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1306", "uv-cache-left", "uv cache left in a layer", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override string What => "uv cache";

    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "uv leaves its cache in this layer. Run 'uv cache clean' in the same RUN, or use a cache mount.";

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean the uv cache in the same RUN", "uv cache clean", FixSafety.Suggested, commands[0], run, context);
}
