using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
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
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("zypper");

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || command.Run.IsCacheMounted("/var/cache/zypp")) return;
        var verb = command.Command.Arguments.FirstOrDefault(static word => word.Value is "clean" or "cc");
        if (verb is null || command.Command.Arguments.Any(static word => word.Value is "-a" or "--all" or "-m" or "--metadata" or "-M" or "--raw-metadata")) return;
        context.Report(
            command.Command.Span,
            "Without --all, zypper clean removes the packages that were fetched, but not the lists of the repositories.",
            command.Run.IsExecForm ? null : () => ImmutableArray.Create(new CodeFix("Remove the lists, too", FixSafety.Safe, ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(verb.Span.End, 0), " --all")))));
    }
}
