using System;
using System.IO;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Reads files up to a limit, by counting what is read: the length of a file that grows or of one in /proc says
/// nothing.
/// </summary>
internal static class BoundedReader
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The bytes of a regular file; null where there are more than <paramref name="limit"/>.</summary>
    /// <exception cref="IOException">It is no regular file, or can't be read.</exception>
    public static byte[]? Read(string path, long limit)
    {
        using var stream = RegularFile.Open(path);
        return Read(stream, limit);
    }

    /// <summary>What a stream holds; null where it is more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, long limit)
    {
        var expected = stream.CanSeek ? stream.Length : 0;
        if (expected > limit) return null;
        // One byte more than expected shows the end of the file without another buffer.
        var content = new byte[expected > 0 ? expected + 1 : BufferSize];
        var length = 0;
        while (true)
        {
            var count = stream.Read(content, length, content.Length - length);
            if (count == 0) break;
            length += count;
            if (length > limit) return null;
            if (length == content.Length) Array.Resize(ref content, content.Length * 2);
        }

        Array.Resize(ref content, length);
        return content;
    }
}
