using System;
using System.Text;

namespace DockerfileLint.Imaging.Archives;

/// <summary>
/// The bytes of a JSON text with U+FFFD for what isn't Unicode, as Go's encoding/json reads it: bytes that aren't
/// UTF-8, and halves of surrogate pairs.
/// </summary>
internal static class JsonUnicode
{
    private const int EscapeLength = 6;
    private const string Digits = "0123456789abcdef";
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The same text without a byte order mark, which JSON doesn't have and some programs write.</summary>
    public static ReadOnlyMemory<byte> Of(byte[] text)
    {
        var start = text is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var sound = IsUtf8(text) ? text : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text));
        return ReplaceHalves(sound).AsMemory(start);
    }

    private static bool IsUtf8(byte[] text)
    {
        try
        {
            return Strict.GetCharCount(text) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>An escape that is half of a pair is as long as that of U+FFFD.</summary>
    private static byte[] ReplaceHalves(byte[] text)
    {
        byte[]? replaced = null;
        for (var index = Array.IndexOf(text, (byte)'\\'); index >= 0; index = Next(text, index))
        {
            if (HalfAt(text, index) is not { } half) continue;
            if (half < 0xDC00 && HalfAt(text, index + EscapeLength) is >= 0xDC00)
            {
                index += EscapeLength;
                continue;
            }

            replaced ??= (byte[])text.Clone();
            "fffd"u8.CopyTo(replaced.AsSpan(index + 2));
        }

        return replaced ?? text;
    }

    /// <summary>The next escape; what one escapes isn't the start of another.</summary>
    private static int Next(byte[] text, int index) =>
        index + 2 < text.Length ? Array.IndexOf(text, (byte)'\\', index + 2) : -1;

    /// <summary>The half of a pair that an escape is; null for another character.</summary>
    private static int? HalfAt(byte[] text, int index)
    {
        if (index + EscapeLength > text.Length || text[index] != '\\' || text[index + 1] != 'u') return null;
        var value = 0;
        for (var digit = index + 2; digit < index + EscapeLength; digit++)
        {
            var number = Digits.IndexOf(char.ToLowerInvariant((char)text[digit]));
            if (number < 0) return null;
            value = value * Digits.Length + number;
        }

        return value is >= 0xD800 and <= 0xDFFF ? value : null;
    }
}
