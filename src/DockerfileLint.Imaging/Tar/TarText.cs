using System;
using System.Text;

namespace DockerfileLint.Imaging.Tar;

/// <summary>
/// Names of archives as text. Bytes that aren't UTF-8 become lone surrogates from U+DC80 on, so that different names
/// stay different and can be written back.
/// </summary>
internal static class TarText
{
    private const char Escape = '\uDC00';
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of bytes up to the first zero.</summary>
    public static string ReadField(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Read(end < 0 ? field : field.Slice(0, end));
    }

    /// <summary>The text of bytes.</summary>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "";
        try
        {
            return Decode(bytes);
        }
        catch (DecoderFallbackException)
        {
            return ReadEscaped(bytes);
        }
    }

    /// <summary>The bytes of a text.</summary>
    public static byte[] Write(string text)
    {
        var written = new byte[Strict.GetMaxByteCount(text.Length)];
        var (count, start) = (0, 0);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && !IsEscaped(text, index)) continue;
            count += Strict.GetBytes(text, start, index - start, written, count);
            if (index < text.Length) written[count++] = (byte)(text[index] - Escape);
            start = index + 1;
        }

        Array.Resize(ref written, count);
        return written;
    }

    private static bool IsEscaped(string text, int index) =>
        text[index] is >= '\uDC80' and <= '\uDCFF' && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    private static string ReadEscaped(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var length = SequenceLength(bytes);
            if (length == 0) text.Append((char)(Escape + bytes[0]));
            else text.Append(Decode(bytes.Slice(0, length)));
            bytes = bytes.Slice(Math.Max(length, 1));
        }

        return text.ToString();
    }

    /// <summary>The length of the character at the start; 0 where there is none.</summary>
    private static int SequenceLength(ReadOnlySpan<byte> bytes)
    {
        var length = bytes[0] switch { < 0x80 => 1, < 0xc2 => 0, < 0xe0 => 2, < 0xf0 => 3, < 0xf5 => 4, _ => 0 };
        if (length == 0 || length > bytes.Length) return 0;
        try
        {
            Decode(bytes.Slice(0, length));
            return length;
        }
        catch (DecoderFallbackException)
        {
            return 0;
        }
    }

#if NET
    private static string Decode(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes);
#else
    private static string Decode(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes.ToArray());
#endif
}
