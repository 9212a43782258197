using System;
using System.CommandLine;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images;

/// <summary>The arguments of <c>image</c> that say which image is read, and what of it is shown.</summary>
internal sealed class ImageArguments
{
    public const string ArchiveDescription =
        "Archive of docker save or OCI, OCI folder, docker-daemon:NAME, or - for standard input.";

    private readonly Option<string?> name = NameOption();
    private readonly Option<string?> platform = PlatformOption();
    private readonly Option<string> format =
        LintArguments.Choice("--format", "text", "Format of the report.", "text", "json", "html");
    private readonly Option<string?> output = OutputOption();
    private readonly Option<string?> limits = new("--ci")
    {
        Description = "Apply the rules of this file of dive; exit status 1 if one fails. Default: .dive-ci.",
        HelpName = "file",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ImageArguments()
    {
        foreach (var option in (Option[])[name, platform, output, limits]) LintArguments.RefuseEmpty(option);
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

    /// <summary>The option that names the report.</summary>
    public static Option<string?> OutputOption() =>
        new("--output", "-o") { Description = "Write the report to this file. -: standard output.", HelpName = "file" };

    /// <summary>The file of that option; null for standard output.</summary>
    public static string? OutputOf(string? value) => value == "-" ? null : value;

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[name, platform, format, output, limits]) command.Options.Add(option);
    }

    /// <summary>The settings.</summary>
    /// <param name="result">What was parsed.</param>
    /// <param name="archive">The archive; null where the only word was taken for the file of <c>--ci</c>.</param>
    /// <exception cref="InputException">There is no archive.</exception>
    public ImageSettings Read(ParseResult result, string? archive)
    {
        var limitFile = result.GetValue(limits);
        if (archive is null) (archive, limitFile) = (limitFile, null);
        return new ImageSettings
        {
            Source = new ImageSource(
                archive ?? throw new InputException("image needs an archive"),
                result.GetValue(name),
                result.GetValue(platform)),
            Format = Enum.Parse<ReportFormat>(result.GetValue(format)!, ignoreCase: true),
            Output = OutputOf(result.GetValue(output)),
            HasLimits = result.GetResult(limits) is not null,
            LimitFile = limitFile,
        };
    }
}
