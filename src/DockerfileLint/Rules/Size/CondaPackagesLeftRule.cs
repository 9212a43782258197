using System.Collections.Immutable;
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

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        $"The archives and unpacked copies of the packages that {command.Name} fetched stay in the layer. Remove them in the same RUN: && {command.Name} clean -afy.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Remove conda's packages in the same layer", $"{commands[0].Name} clean -afy", FixSafety.Safe, commands[0], run, context);
}
