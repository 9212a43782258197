using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3110: a command that has no use in a build.</summary>
internal sealed class UselessCommandRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3110", "useless-command", "Command without a use in a build", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3001", "docker-lint(asymmetric):DL3001", "droast:DF060",
            "kics:run_utilities_and_posix_commands", "semgrep:nonsensical-command", "tally:hadolint/DL3001"),
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create(
        "free", "ifconfig", "kill", "mount", "nano", "ps", "service", "shutdown", "ssh", "systemctl",
        "top", "vi", "vim");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var name = command.Command.Name;
        if (name == "systemctl")
        {
            AnalyzeSystemd(command, context);
            return;
        }

        if (name == "service" && !IsLast(command) || name == "kill" && !IsFirst(command)) return;
        context.Report(
            command.Command.Span,
            name switch
            {
                "service" => "A service that starts during the build ends with this RUN. Start it in the container.",
                "mount" => "A mount ends with this RUN. Use RUN --mount.",
                "kill" or "shutdown" => $"'{name}' ends what only this RUN has started. Remove it.",
                "ssh" => "A connection ends with this RUN, and its keys may stay in the image. Copy or fetch instead.",
                _ => $"'{name}' shows or edits something that nobody sees during the build. Remove it.",
            });
    }

    /// <summary>Whether nothing in the RUN can use the service that a command starts.</summary>
    private static bool IsLast(RunCommand command)
    {
        if (command.Command.Arguments is not [.., { Prefix: "start" or "restart" or "reload" }]) return false;
        // From the end, where a later one is: a RUN may have a million.
        var all = command.Run.Commands;
        for (var index = all.Length - 1; index >= 0; index--)
            if (all[index].Span.Start > command.Command.Span.Start) return false;
        return true;
    }

    /// <summary>Whether nothing in the RUN has started what a command ends.</summary>
    private static bool IsFirst(RunCommand command) =>
        command.Run.Commands.All(other => other.Span.Start >= command.Command.Span.Start);

    private static void AnalyzeSystemd(RunCommand command, RuleContext context)
    {
        var verb = new ShellArguments(command.Command, new ShellOptionSyntax()).Subcommand;
        if (verb is "start" or "stop" or "restart" or "reload" or "status" or "daemon-reload")
        {
            if (command.Command.MayFail()) return;
            context.Report(
                command.Command.Span,
                $"systemd doesn't run during the build, so '{verb}' fails. "
                    + (verb is "start" or "restart" or "reload"
                        ? "Start the program with CMD instead."
                        : "Remove it."));
        }
        else if (verb == "enable" && command.Run.Stage is { IsShipped: true } && NeverBoots(context.Model))
            context.Report(
                command.Command.Span,
                "The image doesn't start systemd, and nothing else starts what is enabled. Start it with CMD instead.");
    }

    /// <summary>Whether what an image starts is known, and isn't systemd.</summary>
    private static bool NeverBoots(BuildModel model) =>
        model.FinalStage is { EffectiveCmd: null, EffectiveEntrypoint: null, RootBase: var root }
            ? root is { Kind: BaseImageKind.Image, IsPlainSystem: true }
            : StartedProgram.Of(model.FinalStage!, model) is { IsScript: false, Name: { } name }
                && name is not ("init" or "systemd" or "tini" or "dumb-init");
}
