using System.Collections.Immutable;
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
            "hadolint:DL3019",
            "kics:apk_add_using_local_cache_path",
            "trivy:DS-0025",
            "semgrep:missing-apk-no-cache",
            "parfum:apkAddUseNoCache",
            "dockerfilelint:apkadd-missing_nocache_or_updaterm",
            "droast:DF029", "dockerfile-doctor:DD025", "dockle:DKL-DI-0004"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Apk.Index);

    protected override string FixTitle => "Add --no-cache";

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "apk leaves its package index in this layer. Add --no-cache to each apk command that fetches it.";

    protected override void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        foreach (var command in commands)
            if (Apk.Instance.Read(command).Verb is { } verb) edit.Option(run, verb, "--no-cache");
    }
}
