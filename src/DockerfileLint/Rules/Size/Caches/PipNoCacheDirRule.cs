using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1301: a layer contains the cache of pip.</summary>
internal sealed class PipNoCacheDirRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1301", "pip-no-cache-dir", "pip cache left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3042", "kics:pip_install_keeping_cached_packages", "semgrep:missing-pip-no-cache-dir", "parfum:pipUseNoCacheDir", "droast:DF030", "dockerfile-doctor:DD009", "terrascan:AC_DOCKER_0031"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Pip.Cache);

    protected override string FixTitle => "Add --no-cache-dir";

    protected override string MessageOf(ShellCommand command, RunModel run) =>
        Pipx.Instance.IsCalledBy(command)
            ? $"pipx leaves the pip cache in this layer. Set {Pip.Variables.NoCache}=1, or use a cache mount."
            : "pip leaves its cache in this layer. Add --no-cache-dir, or use a cache mount.";

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        // pip cache purge fails if there is no cache.
        if (run.Commands.Any(command => command.Arguments.Any(word => word.Value == "purge"))) return ImmutableArray<CodeFix>.Empty;
        if (commands.Any(static command => Pipx.Instance.IsCalledBy(command))) return Prefix(commands, run, context);
        var places = commands.SelectMany(command => command.Arguments.Where(static word => Pip.Fetches(word.Value)).Take(1).Select(verb => (command, verb)));
        return Insert(FixTitle, "--no-cache-dir", places, run, context);
    }

    /// <summary>pipx has no such option, but passes the variable to pip. A wrapper such as sudo would drop it.</summary>
    private static ImmutableArray<CodeFix> Prefix(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        if (run.IsExecForm || commands.Any(static command => !Pipx.Instance.IsCalledBy(command) || !command.Wrappers.IsEmpty)) return ImmutableArray<CodeFix>.Empty;
        var changes = commands.Select(command => new TextChange(context.Source.Path, new TextSpan(command.Program!.Span.Start, 0), Pip.Variables.NoCache + "=1 ")).ToImmutableArray();
        return ImmutableArray.Create(new CodeFix($"Set {Pip.Variables.NoCache}=1", FixSafety.Safe, changes));
    }
}
