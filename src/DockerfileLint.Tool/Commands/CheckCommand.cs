using System;
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
            settings = settings with { Image = SourceOf(result.GetValue(image), result.GetValue(imageName), settings) };
            return Run(settings, result.GetValue(writeBaseline), result.GetValue(watch), terminal);
        });
        return command;

        ImageSource? SourceOf(string? archive, string? name, LintSettings settings)
        {
            if (archive is null)
                return name is null ? null : throw new InputException($"{imageName.Name} needs {image.Name}");
            var source =
                new ImageSource(archive, name, settings.Build.Platform) { NameOption = imageName.Name };
            return source.IsStandardInput && settings.Paths.Contains("-", StringComparer.Ordinal)
                ? throw new InputException("only one of the Dockerfile and the image can be read from standard input")
                : source;
        }
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
