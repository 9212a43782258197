using System.CommandLine;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>init</c>: a Dockerfile and a .dockerignore for a project that has none.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder of the project.",
            DefaultValueFactory = static _ => ".",
        };
        var rewrite = new RewriteArguments();
        var diff = new Option<bool>("--diff") { Description = "Show the files without writing them." };
        var format = LintArguments.Choice("--format", "text", "Format of the result.", "text", "json");
        var command = new Command("init", "Write a Dockerfile and a .dockerignore for a project that has none.")
        {
            folder, diff, format,
        };
        foreach (var option in rewrite.All) command.Options.Add(option);
        command.SetAction(result => new InitRun(result.GetValue(folder)!, rewrite.Read(result), terminal)
        {
            Shows = result.GetValue(diff),
            IsJson = result.GetValue(format) == "json",
            Prompt = rewrite.Prompt(result, terminal, result.GetValue(format) == "json"),
        }.Run());
        return command;
    }
}
