using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1317: Xdebug is installed in the final image.</summary>
internal sealed class XdebugInFinalRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1317", "xdebug-in-final", "Xdebug in the final image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/php/no-xdebug-in-final-image"),
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Tools.ProgramsOf(
        [Pecl.Instance, .. Tools.PackageManagers])
        .AddRange("pie", "docker-php-ext-enable", "install-php-extensions");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage
            || Tools.Arguments(command.Command).Operands.FirstOrDefault(
                static word => word.Value is { } name && IsXdebug(name)) is not { } found)
            return;
        // A condition decides it, or the stage is for development.
        if (command.Command.IsConditional
            || !context.Model.Purpose.RunsProgram)
            return;
        if (command.Command.Name is not ("docker-php-ext-enable" or "install-php-extensions")
            && Tools.Arguments(command.Command).Subcommand is not ("install" or "add"))
            return;
        if (IsEarlier(command, context)
            || context.Ask(static model => new StageFacts(one => MeasuresTests(one, model))).Holds(stage))
            return;
        context.Report(
            found.Span,
            "Xdebug slows down every request, and only development needs it. "
                + "Install it in a separate development stage.");
    }

    /// <summary>xdebug, xdebug-3.4.0, php-xdebug, php83-pecl-xdebug, xdebug/xdebug and the like.</summary>
    private static bool IsXdebug(string name) =>
        name.Contains("xdebug", StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal);

    /// <summary>
    /// Whether the stage also installs pcov, which measures test coverage, so that it is for development.
    /// </summary>
    private static bool MeasuresTests(Stage stage, BuildModel model) =>
        model.GetRuns(stage).Any(
            static run =>
                run.Commands.Any(
                    static command =>
                        Tools.Arguments(command).Operands.Any(
                            static word => word.Value?.EndsWith("pcov", StringComparison.Ordinal) == true)));

    /// <summary>
    /// Whether a command of the same RUN has installed it already: what enables it is then no finding of its own.
    /// </summary>
    private static bool IsEarlier(RunCommand command, RuleContext context)
    {
        if (command.Command.Name != "docker-php-ext-enable") return false;
        var first = context.Ask(static _ => new Dictionary<RunModel, int>());
        if (!first.TryGetValue(command.Run, out var start))
        {
            start = int.MaxValue;
            foreach (var other in command.Run.Commands)
                if (other.Range.Start < start
                    && Tools.Arguments(other).Operands.Any(static word => word.Value is { } name && IsXdebug(name)))
                    start = other.Range.Start;
            first[command.Run] = start;
        }

        return start < command.Command.Range.Start;
    }
}
