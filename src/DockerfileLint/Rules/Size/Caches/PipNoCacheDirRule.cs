using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1301: a layer contains the cache of pip.</summary>
internal sealed class PipNoCacheDirRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1301", "pip-no-cache-dir", "pip cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3042",
            "docker-lint(asymmetric):DL3042",
            "kics:pip_install_keeping_cached_packages",
            "semgrep:missing-pip-no-cache-dir",
            "parfum:pipUseNoCacheDir",
            "droast:DF030",
            "dockerfile-doctor:DD009",
            "terrascan:AC_DOCKER_0031"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Pip.Cache);

    protected override string FixTitle => "Add --no-cache-dir";

    protected override bool Covers(ShellCommand command, RunModel run, BuildModel model) =>
        !model.Pip.IsCacheOff(command, run);

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        Pipx.Instance.IsCalledBy(command)
            ? $"pipx leaves the pip cache in this layer. Set {Pip.Variables.NoCache}=1, or use a cache mount."
            : "pip leaves its cache in this layer. Add --no-cache-dir, or use a cache mount.";

    protected override string FixTitleOf(ImmutableArray<ShellCommand> commands) =>
        commands.Any(Pipx.Instance.IsCalledBy) ? $"Set {Pip.Variables.NoCache}=1" : FixTitle;

    protected override void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        // pip cache purge fails if there is no cache.
        if (run.Commands.Any(Pip.Instance.Purges))
            edit.GiveUp();
        var isPipx = commands.Any(Pipx.Instance.IsCalledBy);
        foreach (var command in commands)
        {
            // pipx has no such option, but passes the variable to pip.
            if (isPipx && Pipx.Instance.IsCalledBy(command)) edit.Assign(run, command, Pip.Variables.NoCache + "=1");
            else if (isPipx) edit.GiveUp();
            else if (Pip.Instance.Arguments(command).GetOperand(0) is { } verb)
                edit.Option(run, verb, "--no-cache-dir");
        }
    }
}
