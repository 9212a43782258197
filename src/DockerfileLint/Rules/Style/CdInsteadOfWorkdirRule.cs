using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7013: a RUN changes the folder, which WORKDIR does for all that follows.</summary>
internal sealed class CdInsteadOfWorkdirRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7013", "cd-instead-of-workdir", "cd in a RUN", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3003", "docker-lint(asymmetric):DL3003", "dockerfile-doctor:DD045", "droast:DF008",
            "kics:run_command_cd_instead_of_workdir", "semgrep:use-workdir", "tally:hadolint/DL3003",
            "trivy:DS-0013"),
        IsSaidOnce = true,
        Presets = RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("cd");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        // In a subshell, or followed by another cd, it is meant for a part of the script.
        if (command.Command.Parent is not ShellList list || list != command.Run.Script.Body) return;
        // After other commands, WORKDIR would split the RUN.
        if (!IsFirst(command)) return;
        context.Report(
            command.Command.Span,
            "cd holds for this RUN only. Use WORKDIR where the folder doesn't change in between.");
    }

    /// <summary>Whether nothing comes before it that WORKDIR doesn't do, too, or that sets up the shell.</summary>
    private static bool IsFirst(RunCommand command)
    {
        foreach (var earlier in command.Run.Commands)
        {
            if (earlier == command.Command) return true;
            if (earlier.Name is not ("cd" or "mkdir" or "set" or "export" or "umask" or ":")) return false;
        }

        return false;
    }
}
