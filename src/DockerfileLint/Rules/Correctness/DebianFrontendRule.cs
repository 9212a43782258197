using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3107: a package may ask a question while it is set up.</summary>
internal sealed class DebianFrontendRule : CommandRule
{
    private const string Variable = "DEBIAN_FRONTEND";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3107", "debian-frontend", "Packages are set up interactively", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD035"),
        Fix = FixKind.Safe,
        IsSaidOnce = true,
        Presets = RulePresets.None,
    };

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (Tools.ReadPackages(command.Command) is not { Action: PackageAction.Install or PackageAction.Upgrade }
            || command.Run.State.Variable(Variable) is not null
            || command.Run.Script.Text.ToString().Contains(Variable, System.StringComparison.Ordinal))
            return;
        context.Report(
            command.Command.Span,
            $"Some packages ask questions while they are set up. Set {Variable}=noninteractive for this command.",
            context.Fix.Safe(
                $"Set {Variable}=noninteractive", edit => edit.Assign(command, Variable + "=noninteractive")));
    }
}
