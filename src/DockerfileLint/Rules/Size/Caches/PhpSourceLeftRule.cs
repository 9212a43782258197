using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1320: a layer keeps the sources of PHP.</summary>
internal sealed class PhpSourceLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1320", "php-source-left", "A layer keeps the sources of PHP", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => PhpSource.Instance.CacheName;

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "The sources of PHP stay in the layer. Delete them in the same RUN: && docker-php-source delete.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Delete the sources of PHP in the same layer", "docker-php-source delete", FixSafety.Safe, commands[0], run, context);
}
