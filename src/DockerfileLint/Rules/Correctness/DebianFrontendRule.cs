using System;
using System.Collections.Generic;
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
            || context.Ask(static _ => new Mentions()).Has(command.Run))
            return;
        context.Report(
            command.Command.Span,
            $"Some packages ask questions while they are set up. Set {Variable}=noninteractive for this command.",
            context.Fix.Safe(
                $"Set {Variable}=noninteractive", edit => edit.Assign(command, Variable + "=noninteractive")));
    }

    /// <summary>The scripts that name the variable, each read once.</summary>
    private sealed class Mentions
    {
        private readonly Dictionary<RunModel, bool> known = [];

        public bool Has(RunModel run)
        {
            if (!known.TryGetValue(run, out var has))
                known[run] = has = run.Script.Text.AsSpan().IndexOf(Variable.AsSpan()) >= 0;
            return has;
        }
    }
}
