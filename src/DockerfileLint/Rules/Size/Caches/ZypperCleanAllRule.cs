using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1214: zypper clean without --all leaves the package index.</summary>
internal sealed class ZypperCleanAllRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1214", "zypper-clean-all", "zypper clean without --all leaves the package index", Severity.Info)
    {
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Zypper.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || command.Run.IsCacheMounted("/var/cache/zypp")) return;
        var read = Zypper.Instance.Read(command.Command);
        if (read.Verb is not { } verb
            || read.Cleans.IndexOf("/var/cache/zypp/packages", 0, read.Cleans.Length, StringComparer.Ordinal) < 0)
            return;
        context.Report(
            command.Command.Span,
            "'zypper clean' deletes the packages but leaves the package index in this layer. Add --all.",
            context.Fix.Safe("Add --all", edit => edit.Option(command, verb, "--all")));
    }
}
