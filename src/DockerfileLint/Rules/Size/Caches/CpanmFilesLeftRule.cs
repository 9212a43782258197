using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1322: a layer keeps what cpanm fetched and compiled.</summary>
internal sealed class CpanmFilesLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1322", "cpanm-files-left", "A layer keeps what cpanm fetched and compiled", Severity.Info)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => Cpanm.Instance.CacheName;

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "cpanm keeps the sources and objects of each module for seven days, and the layer keeps them for ever. Remove them in the same RUN: && rm -rf ~/.cpanm.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Remove what cpanm leaves in the same layer", "rm -rf ~/.cpanm", FixSafety.Safe, commands[0], run, context);
}
