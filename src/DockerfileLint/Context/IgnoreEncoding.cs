using System;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>Tells a .dockerignore that isn't text from one that the builder can read, which is UTF-8.</summary>
internal static class IgnoreEncoding
{
    // Bytes that are not UTF-8 are lone surrogates.
    private const string LittleEndian = "\uDCFF\uDCFE";
    private const string BigEndian = "\uDCFE\uDCFF";

    /// <summary>Whether the patterns are those that an editor shows.</summary>
    public static bool IsText(SourceText file) => FirstZero(file) < 0 && !HasWideMark(file);

    /// <summary>
    /// Whether the file is UTF-16, as PowerShell's <c>&gt;</c> writes it: it has the mark, or every second byte is
    /// zero.
    /// </summary>
    public static bool IsWide(SourceText file)
    {
        if (HasWideMark(file)) return true;
        var zeros = 0;
        foreach (var character in file.Text)
            if (character == '\0') zeros++;
        return zeros > 0 && zeros * 3L >= file.Length;
    }

    /// <summary>The offset of the first zero byte; -1 if there is none.</summary>
    public static int FirstZero(SourceText file) => file.Text.IndexOf('\0');

    private static bool HasWideMark(SourceText file) =>
        file.Text.StartsWith(LittleEndian, StringComparison.Ordinal)
            || file.Text.StartsWith(BigEndian, StringComparison.Ordinal);
}
