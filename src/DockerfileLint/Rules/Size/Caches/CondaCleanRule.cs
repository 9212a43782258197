using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1304: a layer contains the package cache of conda.</summary>
internal sealed class CondaCleanRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1304", "conda-clean", "conda package cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Conda.Packages);

    protected override string FixTitle => "Clean the package cache in the same RUN";

    // The folder of the packages depends on where conda is installed.
    protected override bool IsCleanUp(ShellCommand command) =>
        command.Name is "rm" or "find"
            && command.Arguments.Any(static word => word.Text.Contains("pkgs", StringComparison.Ordinal));

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        $"{command.Name} leaves its package cache in this layer. Delete it in the same RUN: "
            + $"'{Conda.Packages.CleanUpAfter(command)}'.";
}
