using System.CommandLine;
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
        command.SetAction(result => new ImageRun(
            arguments.Read(result, result.GetValue(archive)), build.Read(result), terminal).Run());
        return command;
    }
}
