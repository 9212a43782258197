using System.CommandLine;
using DockerfileLint.Tool.Baselines;
using DockerfileLint.Tool.Images;
using DockerfileLint.Tool.Watching;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>check</c>: lints and reports.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new LintArguments();
        var writeBaseline = new Option<string?>("--write-baseline")
        {
            Description = "Write what is found to this file, for --baseline, instead of a report.",
            HelpName = "file",
        };
        var watch = new Option<bool>("--watch") { Description = "Check again whenever a file changes, until Ctrl+C." };
        var image = new Option<string?>("--image")
        {
            Description = "The image that was built from the Dockerfile (see 'image'): sizes are exact then.",
            HelpName = "archive",
        };
        var imageName = ImageArguments.NameOption("--image-name");
        var command = new Command("check", "Lint files, folders (recursively) or standard input.");
        arguments.AddTo(command);
        command.Options.Add(writeBaseline);
        command.Options.Add(watch);
        command.Options.Add(image);
        command.Options.Add(imageName);
        foreach (var option in (Option[])[writeBaseline, image, imageName]) LintArguments.RefuseEmpty(option);
        command.SetAction(result =>
        {
            var settings = arguments.Read(result);
            if (result.GetValue(image) is { } archive)
                settings = settings with
                {
                    Image = new ImageSource(archive, result.GetValue(imageName), settings.Build.Platform)
                    {
                        NameOption = imageName.Name,
                    },
                };
            else if (result.GetValue(imageName) is not null)
                throw new InputException("--image-name needs --image");
            return Run(settings, result.GetValue(writeBaseline), result.GetValue(watch), terminal);
        });
        return command;
    }

    private static int Run(LintSettings settings, string? baseline, bool isWatched, Terminal terminal)
    {
        if (isWatched && baseline is not null)
            throw new InputException("--watch and --write-baseline can't be used together");
        if (isWatched) return new WatchRun(settings, terminal, streams => Check(settings, streams)).Run();
        return baseline is null ? Check(settings, terminal) : BaselineRun.Write(baseline, settings, terminal);
    }

    private static int Check(LintSettings settings, Terminal terminal)
    {
        var run = new LintRun(settings, terminal);
        var report = run.Lint(settings.Needs);
        ReportOutput.Write(report, run.Found, settings, terminal);
        return LintRun.Status(report);
    }
}
