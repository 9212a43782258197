using System;
using System.IO;

namespace DockerfileLint.Imaging;

/// <summary>Which image of an archive is read, and how.</summary>
public sealed record ImageOptions
{
    /// <summary>
    /// The name of the image, such as <c>app:1.0</c>; null where the archive has only one.
    /// </summary>
    public string? ImageName { get; init; }

    /// <summary>
    /// The platform of the image, such as <c>linux/arm64</c>; null where there is only one, or else <c>linux/amd64</c>.
    /// </summary>
    public string? Platform { get; init; }

    /// <summary>The option of a command that chooses the name, for messages.</summary>
    internal string NameOption { get; init; } = "--name";

    /// <summary>How a file is opened for reading.</summary>
    internal Func<string, Stream> OpenFile { get; init; } = static path =>
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
}
