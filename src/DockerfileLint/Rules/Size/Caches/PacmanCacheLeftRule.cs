using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1207: a layer keeps the packages that pacman fetched.</summary>
internal sealed class PacmanCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1207", "pacman-cache-left", "A layer keeps the packages that pacman fetched", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "package cache";

    /// <inheritdoc/>
    protected override bool Covers(ShellCommand command, RunModel run) => Pacman.Instance.IsCalledBy(command);

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        run.Commands.Any(Pacman.IsVainCleanUp)
            ? "The package files that pacman fetched stay in the layer: with --noconfirm its own clean-up answers its question with no. Remove them in the same RUN: && rm -rf /var/cache/pacman/pkg/*."
            : "The package files that pacman fetched stay in the layer beside what they install. Remove them in the same RUN: && rm -rf /var/cache/pacman/pkg/*.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Remove pacman's packages in the same layer", "rm -rf /var/cache/pacman/pkg/*", FixSafety.Suggested, commands[0], run, context);
}
