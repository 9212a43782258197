using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3109: a link replaces /bin/sh, where SHELL selects another shell.</summary>
internal sealed class ShellByLinkRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3109", "shell-by-link", "A link replaces /bin/sh", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL4005", "docker-lint(asymmetric):DL4005", "kics:changing_default_shell_using_run_command",
            "semgrep:use-shell-instruction", "tally:hadolint/DL4005"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("ln");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var operands = new ShellArguments(command.Command).Operands;
        if (operands.Length != 2 || operands[1].Value is not ("/bin/sh" or "/usr/bin/sh")) return;
        if (operands[0].Value is not { } shell || !ShellNames.IsBash(ShellNames.Program(shell))) return;
        var path = shell.StartsWith("/", System.StringComparison.Ordinal) ? shell : "/bin/" + shell;
        context.Report(
            command.Command.Span,
            "All scripts of the image then run in another shell than they were written for. "
                + $"Use SHELL [\"{path}\", \"-c\"].",
            IsAlone(command)
                ? context.Fix.Suggested(
                    "Use SHELL",
                    edit => edit.Replace(command.Run.Syntax.Span, $"SHELL [\"{path}\", \"-c\"]"))
                : null);
    }

    /// <summary>Whether the RUN does nothing else than to replace the shell.</summary>
    private static bool IsAlone(RunCommand command)
    {
        if (command.Run.Syntax.Onbuild is not null || !command.Run.Script.IsUnderstood) return false;
        foreach (var other in command.Run.Commands)
            if (other != command.Command && !MovesShell(other)) return false;
        return true;
    }

    private static bool MovesShell(ShellCommand command)
    {
        if (command.Name is not ("rm" or "mv" or "unlink")) return false;
        var operands = new ShellArguments(command).Operands;
        return operands.Length > 0 && operands[0].Value is "/bin/sh" or "/usr/bin/sh";
    }
}
