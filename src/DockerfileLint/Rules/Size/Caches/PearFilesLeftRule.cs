using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1321: a layer contains the build files of pecl.</summary>
internal sealed class PearFilesLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1321", "pear-files-left", "pecl build files left in a layer", Severity.Info)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Pecl.Files);

    protected override string FixTitle => "Delete the pecl build files in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "pecl leaves sources and object files in /tmp/pear. Delete them in the same RUN: 'rm -rf /tmp/pear'.";
}
