using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1323: a layer contains the archives of R packages that littler installed.</summary>
internal sealed class RDownloadsLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1323", "r-downloads-left", "R package archives left in a layer", Severity.Info)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Littler.Downloads);

    protected override string FixTitle => "Delete the R package archives in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        $"{command.Name} leaves package archives in /tmp/downloaded_packages. Delete them in the same RUN: "
            + "'rm -rf /tmp/downloaded_packages'.";
}
