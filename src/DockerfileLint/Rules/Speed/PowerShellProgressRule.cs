using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6008: Windows PowerShell draws a progress bar, which slows a download down.</summary>
internal sealed class PowerShellProgressRule : Rule
{
    private const string Setting = "ProgressPreference";
    private const string Silent = "$ProgressPreference = 'SilentlyContinue'";
    private const string WindowsPowerShell = "powershell";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6008", "powershell-progress", "PowerShell's progress bar slows a download down", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/powershell/progress-preference"),
        Fix = FixKind.Suggested,
        IsSaidOnce = true,
    };

    public override bool MayApply(BuildModel model) =>
        model.Stages.Any(static stage => stage.OperatingSystem == OperatingSystemKind.Windows);

    public override void Analyze(RuleContext context)
    {
        foreach (var run in context.Model.Runs)
        {
            if (run.Stage?.OperatingSystem != OperatingSystemKind.Windows || IsSet(run)) continue;
            // Other images mostly have PowerShell as their shell, which would read a script within a script.
            if (run.State.Shell.IsDefault && !IsSystem(run.Stage.RootBase)) continue;
            if (run.Commands.FirstOrDefault(IsDownload) is { } download && ScriptOf(run) is { } script)
                Report(run, download, script, context);
        }
    }

    private static bool IsSystem(BaseImage image) =>
        image.Known.Repository.StartsWith("mcr.microsoft.com/windows", StringComparison.Ordinal);

    private static bool IsDownload(ShellCommand command) =>
        (Is(command.Name, "Invoke-WebRequest") || Is(command.Name, "iwr") || Is(command.Name, "Invoke-RestMethod"))
            && command.Arguments.Any(static word =>
                word.Prefix.StartsWith("-outf", StringComparison.OrdinalIgnoreCase));

    private static bool Is(string? name, string other) =>
        string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsSet(RunModel run) =>
        run.State.Shell.Command.Any(static word => word.Contains(Setting, StringComparison.OrdinalIgnoreCase))
            || run.Script.Body.ToString().Contains(Setting, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The script of Windows PowerShell in a RUN: it itself, or what a command of it carries; null for none.
    /// </summary>
    private static ShellNode? ScriptOf(RunModel run)
    {
        if (run.Script.Kind == ShellKind.PowerShell)
            return run.State.Shell.Command is [var program, ..] && IsWindowsPowerShell(ShellNames.Program(program))
                ? run.Script.Body
                : null;
        return run.Commands.Where(static one => IsWindowsPowerShell(one.Name) && !one.Inner.IsEmpty)
            .SelectMany(static one => one.Inner[0].Bodies).SelectMany(static body => body.Items)
            .Select(static item => item.Node).FirstOrDefault();
    }

    private static bool IsWindowsPowerShell(string? name) =>
        name is not null
            && (Is(name, WindowsPowerShell) || Is(name, WindowsPowerShell + ".exe"));

    private static void Report(RunModel run, ShellCommand download, ShellNode script, RuleContext context) =>
        context.Report(
            download.Span,
            $"Windows PowerShell's progress bar slows this download down. Set {Silent} before it.",
            run.IsExecForm
                ? null
                : context.Fix.Suggested(
                    "Switch the progress bar off", edit => edit.Insert(script.Span.Start, Silent + "; ")));
}
