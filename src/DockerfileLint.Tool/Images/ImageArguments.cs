using System;
using System.CommandLine;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Commands;

namespace DockerfileLint.Tool.Images;

/// <summary>The arguments of <c>image</c> that say which image is read, and what of it is shown.</summary>
internal sealed class ImageArguments
{
    public const string ArchiveDescription =
        "An archive of docker save or of OCI, a folder with an OCI layout, or - for standard input.";

    private readonly Option<string?> name = NameOption();
    private readonly Option<string?> platform = PlatformOption();
    private readonly Option<string> format = LintArguments.Choice("--format", "text", "Format of the report.", "text", "json");
    private readonly Option<string?> output =
        new("--output", "-o") { Description = "Write the report to this file. -: standard output.", HelpName = "file" };
    private readonly Option<bool> noColor = LintArguments.NoColor();

    public ImageArguments()
    {
        foreach (var option in (Option[])[name, platform, output]) LintArguments.RefuseEmpty(option);
    }

    /// <summary>The option that chooses one of several images.</summary>
    public static Option<string?> NameOption(string option = "--name") => new(option)
    {
        Description = "Name of the image, if the archive has several, such as app:1.0.",
        HelpName = "name",
    };

    /// <summary>The option that chooses one of several platforms.</summary>
    public static Option<string?> PlatformOption() => new("--platform")
    {
        Description = "Platform of the image, if the archive has several, such as linux/arm64.",
        HelpName = "platform",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[name, platform, format, output, noColor]) command.Options.Add(option);
    }

    public ImageSettings Read(ParseResult result, string archive) => new()
    {
        Source = new ImageSource(archive, result.GetValue(name), result.GetValue(platform)),
        Format = Enum.Parse<ReportFormat>(result.GetValue(format)!, ignoreCase: true),
        Output = result.GetValue(output) is var file and not "-" ? file : null,
        Color = !result.GetValue(noColor),
    };
}
