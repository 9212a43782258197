using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1301: a layer keeps pip's cache.</summary>
internal sealed class PipCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1301", "pip-no-cache-dir", "A layer keeps pip's cache", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3042", "kics:pip_install_keeping_cached_packages", "semgrep:missing-pip-no-cache-dir", "parfum:pipUseNoCacheDir", "droast:DF030", "dockerfile-doctor:DD009", "terrascan:AC_DOCKER_0031"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    protected override string What => "pip cache";

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run) =>
        "pip keeps every package that it fetched or built in its cache, and the layer keeps the cache. "
        + (command.Name == "pipx" ? "Set PIP_NO_CACHE_DIR=1, or give it a cache mount." : "Give it --no-cache-dir, or a cache mount.");

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        // A later pip that is told to purge a cache which was never made fails.
        if (run.Commands.Any(command => command.Arguments.Any(word => word.Value == "purge"))) return ImmutableArray<CodeFix>.Empty;
        if (commands.Any(static command => command.Name == "pipx")) return Prefix(commands, run, context);
        var places = commands.SelectMany(command => command.Arguments.Where(word => word.Value is "install" or "download" or "wheel").Take(1).Select(verb => (command, verb)));
        return Insert("Switch pip's cache off", "--no-cache-dir", FixSafety.Safe, places, run, context);
    }

    /// <summary>pipx has no such option of its own, but hands the variable on to pip. A wrapper such as sudo would drop it.</summary>
    private static ImmutableArray<CodeFix> Prefix(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        if (run.IsExecForm || commands.Any(static command => command.Name != "pipx" || !command.Wrappers.IsEmpty)) return ImmutableArray<CodeFix>.Empty;
        var changes = commands.Select(command => new TextChange(context.Source.Path, new TextSpan(command.Program!.Span.Start, 0), "PIP_NO_CACHE_DIR=1 ")).ToImmutableArray();
        return ImmutableArray.Create(new CodeFix("Switch pip's cache off", FixSafety.Safe, changes));
    }
}
