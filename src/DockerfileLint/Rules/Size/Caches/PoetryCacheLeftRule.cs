using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1305: a layer contains the cache of poetry.</summary>
internal sealed class PoetryCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1305", "poetry-cache-left", "poetry cache left in a layer", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override string What => "poetry cache";

    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "poetry leaves its cache in this layer. Delete its folders 'cache' and 'artifacts' in the same RUN, or use cache mounts.";

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Delete the poetry cache in the same RUN", "rm -rf ~/.cache/pypoetry/cache ~/.cache/pypoetry/artifacts", FixSafety.Suggested, commands[0], run, context);
}
