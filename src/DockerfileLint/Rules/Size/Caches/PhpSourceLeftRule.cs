using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1320: a layer contains the sources of PHP.</summary>
internal sealed class PhpSourceLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1320", "php-source-left", "PHP sources left in a layer", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(PhpSource.Sources);

    protected override string FixTitle => "Delete the PHP sources in the same RUN";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "The PHP sources are left in this layer. Delete them in the same RUN: 'docker-php-source delete'.";
}
