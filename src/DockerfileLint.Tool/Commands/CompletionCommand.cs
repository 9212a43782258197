using System.CommandLine;
using System.IO;
using DockerfileLint.Tool.Completion;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>completion</c>: the script that lets a shell complete our commands, options and their values.</summary>
internal static class CompletionCommand
{
    public static Command Create(RootCommand root, Terminal terminal)
    {
        var shell = new Argument<string>("shell")
        {
            Description = $"The shell that runs the script. [{string.Join('|', ShellScript.Shells)}]",
        };
        shell.CompletionSources.Add([.. ShellScript.Shells]);
        shell.Validators.Add(static result => LintArguments.CheckChoice(result, "the shell", ShellScript.Shells));
        var command = new Command("completion", "Write the script that completes this command in a shell.") { shell };
        command.SetAction(result =>
        {
            using var writer = new StreamWriter(terminal.Output, leaveOpen: true);
            ShellScript.Of(
                result.GetValue(shell)!, CompletedCommand.OfRoot(root), CompletedCommand.Of(root), writer).Write();
            return ExitStatus.Clean;
        });
        return command;
    }
}
