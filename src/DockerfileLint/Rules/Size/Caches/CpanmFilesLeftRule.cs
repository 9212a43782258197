using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1322: a layer contains the build files of cpanm.</summary>
internal sealed class CpanmFilesLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1322", "cpanm-files-left", "cpanm build files left in a layer", Severity.Info)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Cpanm.Files);

    protected override string FixTitle => "Delete the cpanm build files in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "cpanm leaves sources and object files in ~/.cpanm. Delete them in the same RUN: 'rm -rf ~/.cpanm'.";
}
