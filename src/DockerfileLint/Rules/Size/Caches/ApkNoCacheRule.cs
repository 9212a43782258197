using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1203: a layer contains the package index of apk.</summary>
internal sealed class ApkNoCacheRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1203", "apk-no-cache", "apk package index left in a layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3019", "docker-lint(asymmetric):DL3019",
            "kics:apk_add_using_local_cache_path",
            "trivy:DS-0025",
            "semgrep:missing-apk-no-cache",
            "parfum:apkAddUseNoCache",
            "npm-dockerfilelint:apkadd-missing_nocache_or_updaterm",
            "droast:DF029", "dockerfile-doctor:DD025", "dockle:DKL-DI-0004"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Medium,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Apk.Index);

    protected override string FixTitle => "Add --no-cache";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "apk leaves its package index in this layer. Add --no-cache to each apk command that fetches it.";

    protected override void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        var needless = commands.Where(command => IsNeedless(command, run)).ToList();
        if (needless.Count > 0)
        {
            edit.Title = needless.Count == commands.Length
                ? "Remove apk update"
                : "Add --no-cache and leave apk update out";
            edit.RemoveCommands(run, needless);
        }

        foreach (var command in commands)
            if (!needless.Contains(command)) AddOption(edit, command, run);
    }

    /// <summary>
    /// Whether a command only fetches the index, which every other one fetches anyway, and the chain is the same
    /// without it.
    /// </summary>
    private static bool IsNeedless(ShellCommand command, RunModel run)
    {
        var items = run.Script.Body.Items;
        return Apk.Instance.Read(command).Action == PackageAction.Refresh
            && command.Parent == run.Script.Body
            && IsJoint(items[command.Index].Operator)
            && (command.Index == 0 || IsJoint(items[command.Index - 1].Operator));
    }

    private static bool IsJoint(ShellListOperator between) =>
        between is ShellListOperator.And or ShellListOperator.Sequence or ShellListOperator.None;

    /// <summary>Without a cache apk fetches the index always, which is what --update asks for.</summary>
    private static void AddOption(FixEditor edit, ShellCommand command, RunModel run)
    {
        foreach (var word in command.Arguments)
        {
            if (word.Value is not ("--update" or "-U" or "--update-cache") || word.IsQuoted || run.IsExecForm) continue;
            edit.Replace(word.Span, "--no-cache");
            return;
        }

        if (Apk.Instance.Read(command).Verb is { } verb) edit.Option(run, verb, "--no-cache");
    }
}
