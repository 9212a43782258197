using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1323: a layer keeps the archives of the R packages that littler installed.</summary>
internal sealed class RDownloadsLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1323", "r-downloads-left", "A layer keeps the archives of installed R packages", Severity.Info)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => Littler.Instance.CacheName;

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        $"{command.Name} leaves the archives that it fetched in /tmp/downloaded_packages. Remove them in the same RUN: && rm -rf /tmp/downloaded_packages.";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        Append("Remove the archives of R packages in the same layer", "rm -rf /tmp/downloaded_packages", FixSafety.Safe, commands[0], run, context);
}
