using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1207: a layer contains the package files of pacman.</summary>
internal sealed class PacmanCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1207", "pacman-cache-left", "pacman package files left in a layer", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Pacman.Files);

    protected override string FixTitle => "Delete the package files in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        run.Commands.Any(Pacman.IsVainCleanUp)
            ? "pacman leaves its package files in this layer: --noconfirm answers its clean-up with no. "
                + "Run 'rm -rf /var/cache/pacman/pkg/*' instead."
            : "pacman leaves its package files in this layer. Delete them in the same RUN: "
                + "'rm -rf /var/cache/pacman/pkg/*'.";
}
