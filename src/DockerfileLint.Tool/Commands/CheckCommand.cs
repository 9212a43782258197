using System.CommandLine;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>check</c>: lints and reports.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new LintArguments();
        var command = new Command("check", "Lint files, folders (recursively) or standard input.");
        arguments.AddTo(command);
        command.SetAction(result => Run(arguments.Read(result), terminal));
        return command;
    }

    private static int Run(LintSettings settings, Terminal terminal)
    {
        var run = new LintRun(settings, terminal);
        var report = run.Lint();
        ReportOutput.Write(report, run.Found, settings, terminal);
        return LintRun.Status(report);
    }
}
