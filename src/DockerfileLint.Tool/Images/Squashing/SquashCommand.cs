using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Tool.Images.Daemon;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images.Squashing;

/// <summary><c>image squash</c>: writes an image with fewer layers.</summary>
internal static class SquashCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = new Argument<string>("archive") { Description = "Archive of docker save or OCI, or OCI folder." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The new archive, as docker load takes it.",
            HelpName = "file",
            Required = true,
        };
        var from = Number("--from", "Lowest layer to squash, from 0 (see 'image'). Default: all layers.");
        var last = Number("--last", "How many of the topmost layers to squash.");
        var tag = new Option<string?>("--tag", "-t")
        {
            Description = "Name of the new image, such as app:squashed. Default: that of the old one.",
            HelpName = "name",
        };
        var name = ImageArguments.NameOption();
        var platform = ImageArguments.PlatformOption();
        var command = new Command("squash", "Write an image with fewer layers and without what they hide.") { archive };
        foreach (var option in (Option[])[output, from, last, tag, name, platform]) command.Options.Add(option);
        foreach (var option in (Option[])[output, tag, name, platform]) LintArguments.RefuseEmpty(option);
        command.SetAction(result => Run(
            new ImageSource(result.GetValue(archive)!, result.GetValue(name), result.GetValue(platform)),
            result.GetValue(output)!,
            new SquashOptions
            {
                From = result.GetValue(from),
                Last = result.GetValue(last),
                Name = result.GetValue(tag),
            },
            terminal));
        return command;
    }

    private static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "n",
        CustomParser = static result => LintArguments.ReadNumber(result),
    };

    private static int Run(ImageSource source, string output, SquashOptions options, Terminal terminal)
    {
        if (options is { From: not null, Last: not null })
            throw new InputException("--from and --last can't be used together");
        if (source.IsStandardInput || DockerDaemon.IsNamed(source.Archive))
            throw new InputException("squashing reads an image twice; save it as a file with 'docker save' first");
        if (output == "-") throw new InputException("squashing writes a file, not standard output; name one with -o");
        CheckPlace(output);
        var squashed = Write(source, output, options with { Image = source.Options });
        var before = squashed.OldLayers.Sum(static layer => layer.Bytes);
        var after = squashed.Image.TotalBytes;
        using var writer = new StreamWriter(terminal.Output, leaveOpen: true);
        writer.WriteLine(ShownText.Of(
            $"{output}: layers {squashed.From} to {squashed.OldLayers.Length - 1} are one now; "
                + $"{ByteText.Of(before)} before, {ByteText.Of(after)} after, {ByteText.Of(before - after)} less"));
        if (squashed.LosesAttestations)
            writer.WriteLine(
                "Its attestations (provenance, SBOM) aren't kept: they describe the image as it was built.");
        return ExitStatus.Clean;
    }

    private static void CheckPlace(string output)
    {
        var target = LinkReader.Resolve(output);
        var folder = Path.GetDirectoryName(target);
        var fault = FileKinds.Of(target) switch
        {
            FileKind.Folder => "it is a folder",
            FileKind.Special => "it is not a regular file",
            FileKind.Missing when Path.EndsInDirectorySeparator(output) => $"there is no folder {target}",
            FileKind.Missing when !Directory.Exists(folder) => $"there is no folder {folder}",
            _ => null,
        };
        if (fault is not null) throw new InputException($"{output}: can't be written: {fault}");
    }

    private static SquashedImage Write(ImageSource source, string output, SquashOptions options)
    {
        using var temporary = new TemporaryImage();
        try
        {
            return ImageSquasher.Write(source.Archive, output, options with { CreateFile = temporary.Create });
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException && temporary.IsBegun)
        {
            throw new InputException(
                $"{output}: can't be written: {temporary.Readable(exception.Message)}", exception);
        }
        catch (Exception exception) when (source.FaultOf(exception) is { } fault)
        {
            throw new InputException(fault, exception);
        }
    }
}
