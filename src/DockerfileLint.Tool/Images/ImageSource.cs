using System;
using System.IO;
using DockerfileLint.Imaging;
using DockerfileLint.Tool.Images.Daemon;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images;

/// <summary>An image that a user names.</summary>
/// <param name="Archive">
/// The archive or folder, <c>-</c> for standard input, or <c>docker-daemon:</c> with the name of an image.
/// </param>
/// <param name="ImageName">The name of one of several images; null for the only one.</param>
/// <param name="Platform">The platform of one of several; null for the only one.</param>
internal sealed record ImageSource(string Archive, string? ImageName, string? Platform)
{
    /// <summary>What names standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads the image.</summary>
    /// <exception cref="InputException">It can't be read.</exception>
    public ContainerImage Read(Terminal terminal)
    {
        try
        {
            if (DockerDaemon.IsNamed(Archive)) return ReadDaemon();
            if (FileKinds.Of(Archive) == FileKind.Special) return ReadPipe();
            if (Directory.Exists(Archive)) NamedFolder.Check(Archive);
            return IsStandardInput
                ? ImageReader.ReadStream(terminal.Input, "<stdin>", Options)
                : ImageReader.Read(Archive, Options);
        }
        catch (Exception exception) when (FaultOf(exception) is { } fault)
        {
            throw new InputException(fault, exception);
        }
    }

    /// <summary>Whether it is read from standard input.</summary>
    public bool IsStandardInput => Archive == StandardInput;

    /// <summary>The option that chooses the name, for messages.</summary>
    public string NameOption { get; init; } = "--name";

    /// <summary>Which image, and how files are opened.</summary>
    public ImageOptions Options => new()
    {
        ImageName = ImageName,
        Platform = Platform,
        NameOption = NameOption,
        OpenFile = static path => RegularFile.Open(path),
    };

    /// <summary>One line about why an image can't be read; null for what isn't about one.</summary>
    public string? FaultOf(Exception exception) => exception switch
    {
        ImageException => exception.Message,
        FileNotFoundException or DirectoryNotFoundException => Archive.Contains('\uFFFD', StringComparison.Ordinal)
            ? $"{Archive}: its name is not valid UTF-8"
            : $"{Archive}: file or folder not found",
        UnauthorizedAccessException => $"{Archive}: no permission to read it",
        IOException => $"{Archive}: {exception.Message}",
        _ => null,
    };

    /// <summary>Reads what a program writes, such as a shell's <c>&lt;(docker save app)</c>.</summary>
    private ContainerImage ReadPipe()
    {
        var patience = TimeSpan.FromSeconds(ReadLimits.PipeSeconds);
        using var stream = PipeOpening.Open(Archive, FileMode.Open, FileAccess.Read, patience);
        return ImageReader.ReadStream(stream, Archive, Options);
    }

    private ContainerImage ReadDaemon()
    {
        var host = Environment.GetEnvironmentVariable(DockerDaemon.HostVariable);
        using var stream = DockerDaemon.Open(Archive, DockerDaemon.SocketOf(host));
        return ImageReader.ReadStream(stream, Archive, Options);
    }
}
