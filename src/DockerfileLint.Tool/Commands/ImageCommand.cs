using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using DockerfileLint.Tool.Images;
using DockerfileLint.Tool.Images.Comparing;
using DockerfileLint.Tool.Images.Squashing;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>image</c>: where the bytes of a built image are.</summary>
internal static class ImageCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = new Argument<string?>("archive")
        {
            Description = ImageArguments.ArchiveDescription,
            Arity = ArgumentArity.ZeroOrOne,
        };
        var arguments = new ImageArguments();
        var build = new ImageDockerfile();
        var command = new Command("image", "Show where the bytes of a built image are, and which are hidden.")
        {
            archive,
            DiffCommand.Create(terminal),
            SquashCommand.Create(terminal),
        };
        arguments.AddTo(command);
        build.AddTo(command);
        command.SetAction(result =>
        {
            var settings = arguments.Read(result, result.GetValue(archive));
            return new ImageRun(settings, build.Read(result, terminal, settings.Source), terminal).Run();
        });
        foreach (var inner in command.Subcommands) inner.Validators.Add(RefuseBefore);
        return command;
    }

    /// <summary>What is before the name of a command belongs to no command that runs.</summary>
    private static void RefuseBefore(CommandResult result)
    {
        if (result.Parent is CommandResult outer
            && outer.Children.FirstOrDefault(child => child != result && child.Tokens.Count > 0) is { } before)
            result.AddError(
                $"'{(before as OptionResult)?.IdentifierToken?.Value ?? before.Tokens[0].Value}' must be after "
                    + $"'image {result.Command.Name}', not before '{result.Command.Name}'");
    }
}
