using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1307: a layer contains the cache of composer.</summary>
internal sealed class ComposerCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1307", "composer-cache-left", "composer cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override string What => "composer cache";

    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "composer leaves its cache in this layer. Run 'composer clear-cache' in the same RUN, or use a cache mount.";

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean the composer cache in the same RUN", "composer clear-cache", FixSafety.Safe, commands[0], run, context);
}
