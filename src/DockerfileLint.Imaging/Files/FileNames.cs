using System;

namespace DockerfileLint.Imaging.Files;

/// <summary>Keeps the names of many files in few arrays.</summary>
internal sealed class FileNames
{
    // Small enough for the ordinary heap.
    private const int ChunkLength = 64 * 1024;
    private byte[] chunk = [];
    private int end;

    /// <summary>Keeps a name.</summary>
    public FileName Add(string text)
    {
        var isWide = IsWide(text);
        var length = FileName.PrefixLength + (isWide ? 2 * text.Length : text.Length);
        if (length > chunk.Length - end) (chunk, end) = (new byte[Math.Max(ChunkLength, length)], 0);
        var start = end;
        Write(text.Length | (isWide ? FileName.Wide : 0));
        foreach (var one in text)
            if (isWide) Write(one);
            else chunk[end++] = (byte)one;
        return new FileName(chunk, start, FileName.HashOf(text));
    }

    private static bool IsWide(string text)
    {
        foreach (var one in text)
            if (one > byte.MaxValue)
                return true;
        return false;
    }

    private void Write(int number)
    {
        chunk[end++] = (byte)number;
        chunk[end++] = (byte)(number >> 8);
    }
}
