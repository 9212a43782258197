using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7017: several RUNs of a stage start PowerShell by name.</summary>
internal sealed class PowerShellPerRunRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7017", "powershell-per-run", "PowerShell in each RUN instead of in SHELL", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/powershell/prefer-shell-instruction"),
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        var first = new Dictionary<Stage, RunCommand>();
        var said = new HashSet<Stage>();
        foreach (var run in context.Model.Runs)
        {
            if (run.Stage is not { } stage || run.IsExecForm || run.State.Shell.Kind != ShellKind.Cmd) continue;
            // Images with programs for Windows mostly have PowerShell as their shell.
            if (!IsSystem(stage.RootBase)) continue;
            if (Starts(run) is not { } command) continue;
            if (!first.TryGetValue(stage, out var earlier)) first[stage] = new RunCommand(run, command);
            else if (said.Add(stage))
                context.Report(
                    earlier.Command.Program!.Span,
                    "Several RUNs start PowerShell by name, each with quotes of cmd. Name it once in SHELL.",
                    related: ImmutableArray.Create(
                        new RelatedLocation(context.Source.Path, command.Program!.Span, "again here")));
        }
    }

    private static bool IsSystem(BaseImage image) =>
        image.Known.Repository.StartsWith("mcr.microsoft.com/windows", StringComparison.Ordinal);

    private static ShellCommand? Starts(RunModel run) =>
        run.Script.Body.Items is [{ Node: ShellCommand { Name: { } name } command }, ..]
            && name.ToUpperInvariant() is "POWERSHELL" or "PWSH"
                ? command
                : null;
}
