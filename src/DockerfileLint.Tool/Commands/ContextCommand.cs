using System.CommandLine;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>context</c>: how each Dockerfile is built, and what that sends.</summary>
internal static class ContextCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("path")
        {
            Description = "A folder or a Dockerfile.",
            DefaultValueFactory = static _ => ".",
        };
        var format = LintArguments.Choice("--format", "text", "Format of the list.", "text", "json");
        var command = new Command("context", "Show how each Dockerfile is built and what its build context sends.")
        {
            path, format,
        };
        command.SetAction(result =>
            Show(result.GetValue(path)!, result.GetValue(format) == "json", terminal));
        return command;
    }

    private static int Show(string path, bool json, Terminal terminal)
    {
        var kind = FileKinds.Of(LinkReader.Resolve(path));
        if (kind == FileKind.Missing) throw new InputException($"{path}: file or folder not found");
        if (kind == FileKind.Folder) NamedFolder.Check(path);
        if (kind == FileKind.Special) throw new InputException($"{path}: it can't be read: it is not a regular file");
        var found = new ContextRun(path).Find(out var problems);
        if (json) ContextWriter.WriteJson(found, new CommandFreeStream(terminal.Output, CommandFreeStream.Json));
        else ContextWriter.WriteText(found, terminal.Output);
        foreach (var problem in problems) terminal.Report(problem);
        return problems.IsEmpty ? ExitStatus.Clean : ExitStatus.Failure;
    }
}
