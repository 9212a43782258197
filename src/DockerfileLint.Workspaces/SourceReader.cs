using System;
using System.IO;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>Reads texts, and says in one line why one can't be read.</summary>
public static class SourceReader
{
    private const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The path by which it is reported; null for <paramref name="path"/> itself.</param>
    /// <exception cref="InputException">It can't be read, is larger than 16 MB or is not text.</exception>
    public static SourceText Read(string path, string? name = null)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream, name ?? path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{name ?? path}: it can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>The text of a stream.</summary>
    /// <param name="stream">The stream, read to its end.</param>
    /// <param name="name">The path by which the text is reported.</param>
    /// <exception cref="InputException">It is larger than 16 MB or is not text.</exception>
    public static SourceText Read(Stream stream, string name)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        if (stream.CanSeek && stream.Length > MaximumBytes) throw TooLarge(name);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (content.Length + count > MaximumBytes) throw TooLarge(name);
            content.Write(buffer, 0, count);
        }

        var bytes = content.ToArray();
        var zero = Array.IndexOf(bytes, (byte)0);
        if (zero >= 0) throw new InputException($"{name}: it is not a text file (byte {zero} is zero)");
        return SourceText.FromBytes(bytes, name);
    }

    private static InputException TooLarge(string name) => new($"{name}: it is larger than 16 MB, which no Dockerfile is");
}
