using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1321: a layer keeps what pecl fetched and compiled.</summary>
internal sealed class PearFilesLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1321", "pear-files-left", "A layer keeps what pecl fetched and compiled", Severity.Info)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => Pecl.Instance.CacheName;

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "pecl leaves the sources and objects of the extension in /tmp/pear. Remove them in the same RUN: && rm -rf /tmp/pear.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Remove what pecl leaves in the same layer", "rm -rf /tmp/pear", FixSafety.Safe, commands[0], run, context);
}
