using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1214: zypper clean leaves the package lists.</summary>
internal sealed class ZypperCleanAllRule : CommandRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1214", "zypper-clean-all", "zypper clean leaves the package lists", Severity.Info)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = Zypper.Instance.Programs;

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || command.Run.IsCacheMounted("/var/cache/zypp")) return;
        var read = Zypper.Instance.Read(command.Command);
        if (read.Verb is not { } verb || read.Cleans.IndexOf("/var/cache/zypp/packages", 0, read.Cleans.Length, StringComparer.Ordinal) < 0) return;
        context.Report(
            command.Command.Span,
            "Without --all, zypper clean removes the packages that were fetched, but not the lists of the repositories.",
            command.Run.IsExecForm ? null : () => ImmutableArray.Create(new CodeFix("Remove the lists, too", FixSafety.Safe, ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(verb.Span.End, 0), " --all")))));
    }
}
