using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1304: a layer contains the package cache of conda.</summary>
internal sealed class CondaCleanRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1304", "conda-clean", "conda package cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override string What => "conda packages";

    // The folder of the packages depends on where conda is installed.
    protected override bool IsCleanUp(ShellCommand command) => command.Name is "rm" or "find" && command.Arguments.Any(static word => word.Text.Contains("pkgs", StringComparison.Ordinal));

    protected override string MessageOf(ShellCommand command, RunModel run) =>
        $"{command.Name} leaves its package cache in this layer. Delete it in the same RUN: '{CleanUp(command)}'.";

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Clean the package cache in the same RUN", CleanUp(commands[0]), FixSafety.Safe, commands[0], run, context);

    /// <summary>The documented form for micromamba has no -f.</summary>
    private static string CleanUp(ShellCommand command) => command.Name == "micromamba" ? "micromamba clean -ay" : $"{command.Name} clean -afy";
}
