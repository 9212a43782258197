using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;

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
        Presets = RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create(
        "free", "ifconfig", "kill", "mount", "nano", "ps", "service", "shutdown", "ssh", "top", "vi", "vim");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var name = command.Command.Name;
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
}
