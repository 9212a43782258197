using System.CommandLine;
using DockerfileLint.Tool.Commands;

namespace DockerfileLint.Tool.Images.Comparing;

/// <summary><c>image diff</c>: where two images differ in size.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("old-image")
        {
            Description = "The first image. " + ImageArguments.ArchiveDescription,
        };
        var after = new Argument<string>("new-image") { Description = "The second image." };
        var beforeName = ImageArguments.NameOption("--old-name");
        var afterName = ImageArguments.NameOption("--new-name");
        var platform = ImageArguments.PlatformOption();
        var format = LintArguments.Choice("--format", "text", "Format of the report.", "text", "json");
        var output = ImageArguments.OutputOption();
        var build = new ImageDockerfile();
        var command = new Command("diff", "Show where two images differ in size: by instruction, folder and kind.")
        {
            before, after,
        };
        foreach (var option in (Option[])[beforeName, afterName, platform, format, output]) command.Options.Add(option);
        foreach (var option in (Option[])[beforeName, afterName, platform, output]) LintArguments.RefuseEmpty(option);
        build.AddTo(command);
        command.SetAction(result =>
        {
            var old = new ImageSource(
                result.GetValue(before)!, result.GetValue(beforeName), result.GetValue(platform));
            var now = new ImageSource(result.GetValue(after)!, result.GetValue(afterName), result.GetValue(platform));
            return new DiffRun(old, now, build.Read(result, terminal, old, now), terminal)
                .Run(result.GetValue(format) == "json", ImageArguments.OutputOf(result.GetValue(output)));
        });
        return command;
    }
}
