using System;

namespace DockerfileLint.Imaging.Files;

/// <summary>The last part of a path; a string of its own for each file would take twice the memory.</summary>
/// <param name="chunk">Where its characters are, with others.</param>
/// <param name="start">Where in it they begin, after their number.</param>
/// <param name="hash">The hash of the text.</param>
internal readonly struct FileName(byte[] chunk, int start, int hash)
{
    /// <summary>Bytes before the characters: how many there are, and whether they take two bytes each.</summary>
    public const int PrefixLength = 2;

    /// <summary>What the number begins with where characters take two bytes.</summary>
    public const int Wide = 0x8000;

    /// <summary>The hash of the text.</summary>
    public int Hash => hash;

    /// <summary>Whether it is that of the root.</summary>
    public bool IsEmpty => chunk is null || Prefix == 0;

    private bool IsWide => (Prefix & Wide) != 0;

    private int Prefix => chunk[start] | (chunk[start + 1] << 8);

    private int Length => Prefix & ~Wide;

    /// <summary>The hash of a text.</summary>
    public static int HashOf(string text) => StringComparer.Ordinal.GetHashCode(text);

    /// <summary>Whether it is a text.</summary>
    public bool Is(string text) => (chunk is null ? 0 : Length) == text.Length && StartsWith(text);

    /// <summary>Whether it begins with a text.</summary>
    public bool StartsWith(string text)
    {
        if (chunk is null || Length < text.Length) return text.Length == 0;
        for (var index = 0; index < text.Length; index++)
            if (At(index) != text[index])
                return false;
        return true;
    }

    /// <summary>Whether it is the same text.</summary>
    public bool Is(FileName other) => IsEmpty || other.IsEmpty
        ? IsEmpty && other.IsEmpty
        : Hash == other.Hash && Bytes().SequenceEqual(other.Bytes());

    /// <summary>The text.</summary>
    public override string ToString()
    {
        if (chunk is null) return "";
        var text = new char[Length];
        for (var index = 0; index < text.Length; index++) text[index] = At(index);
        return new string(text);
    }

    private char At(int index) => IsWide
        ? (char)(chunk[start + PrefixLength + (2 * index)] | (chunk[start + PrefixLength + (2 * index) + 1] << 8))
        : (char)chunk[start + PrefixLength + index];

    private ReadOnlySpan<byte> Bytes() =>
        chunk.AsSpan(start, PrefixLength + (IsWide ? 2 * Length : Length));
}
