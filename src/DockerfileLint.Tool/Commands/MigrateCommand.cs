using System.CommandLine;
using DockerfileLint.Tool.Migration;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>migrate</c>: the configuration of other linters as .editorconfig.</summary>
internal static class MigrateCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file")
        {
            Description = $"The file to read, or a folder to search for {MigrationSource.Names}.",
            DefaultValueFactory = static _ => ".",
        };
        var from = LintArguments.Choice(
            "--from", "auto", "Whose configuration the file is.", "auto", "hadolint", "tally", "dockerfilelint");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write. Without it, the .editorconfig next to the file that is read.",
            HelpName = "file",
        };
        var diff = new Option<bool>("--diff") { Description = "Show the changes without writing them." };
        var command = new Command(
            "migrate", "Write the configuration of hadolint, tally or dockerfilelint to .editorconfig.")
        {
            file, from, output, diff,
        };
        command.SetAction(result => new MigrateRun(terminal)
        {
            Place = result.GetValue(file)!,
            Kind = KindOf(result.GetValue(from)!),
            Output = result.GetValue(output),
            Shows = result.GetValue(diff),
        }.Run());
        return command;
    }

    private static MigrationKind? KindOf(string name) => name switch
    {
        "hadolint" => MigrationKind.Hadolint,
        "tally" => MigrationKind.Tally,
        "dockerfilelint" => MigrationKind.DockerfileLint,
        _ => null,
    };
}
