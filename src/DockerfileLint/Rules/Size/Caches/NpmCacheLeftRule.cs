using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1302: a layer contains the cache of npm.</summary>
internal sealed class NpmCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1302", "npm-cache-left", "npm cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("parfum:npmCacheCleanAfterInstall"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override string What => "npm cache";

    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "npm leaves its cache in this layer. Run 'npm cache clean --force' in the same RUN, or use a cache mount.";

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean the npm cache in the same RUN", "npm cache clean --force", FixSafety.Safe, commands[0], run, context);
}
