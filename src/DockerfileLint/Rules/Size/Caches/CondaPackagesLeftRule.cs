using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1304: a layer keeps the packages that conda fetched.</summary>
internal sealed class CondaPackagesLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1304", "conda-clean", "A layer keeps the packages that conda fetched", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "conda packages";

    // Where the packages lie depends on where conda was installed.
    /// <inheritdoc/>
    protected override bool IsCleanUp(ShellCommand command) => command.Name is "rm" or "find" && command.Arguments.Any(static word => word.Text.IndexOf("pkgs", StringComparison.Ordinal) >= 0);

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        $"The archives and unpacked copies of the packages that {command.Name} fetched stay in the layer. Remove them in the same RUN: && {CleanUp(command)}.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Remove conda's packages in the same layer", CleanUp(commands[0]), FixSafety.Safe, commands[0], run, context);

    /// <summary>Its documented form for micromamba has no -f.</summary>
    private static string CleanUp(ShellCommand command) => command.Name == "micromamba" ? "micromamba clean -ay" : $"{command.Name} clean -afy";
}
