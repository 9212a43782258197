using System;
using System.IO;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Inputs;

/// <summary>Reads Dockerfiles, and says in one line why one can't be read.</summary>
internal static class InputReader
{
    private const int MaximumBytes = 16 * 1024 * 1024;

    public static SourceText Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{path}: it can't be read: {exception.Message}", exception);
        }
    }

    public static SourceText Read(Stream stream, string path)
    {
        if (stream.CanSeek && stream.Length > MaximumBytes) throw TooLarge(path);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (content.Length + count > MaximumBytes) throw TooLarge(path);
            content.Write(buffer, 0, count);
        }

        var bytes = content.ToArray();
        if (Array.IndexOf(bytes, (byte)0) is >= 0 and var zero) throw new Failure($"{path}: it is not a text file (byte {zero} is zero)");
        return SourceText.FromBytes(bytes, path);
    }

    private static Failure TooLarge(string path) => new($"{path}: it is larger than 16 MB, which no Dockerfile is");
}
