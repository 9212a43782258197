using System.Text;

namespace DockerfileLint.Text;

/// <summary>UTF-8 with a way back for bytes that are none: byte 0xNN becomes the lone surrogate U+DCNN.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes, out bool marked, out bool valid)
    {
        marked = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        var start = marked ? 3 : 0;
        try
        {
            valid = true;
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            valid = false;
            return DecodeWithEscapes(bytes, start);
        }
    }

    public static byte[] Encode(string text, bool marked)
    {
        var result = new System.IO.MemoryStream(text.Length + 3);
        if (marked) result.Write([0xEF, 0xBB, 0xBF], 0, 3);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEscape(text, i)) continue;
            Write(result, text, start, i);
            result.WriteByte((byte)(text[i] & 0xFF));
            start = i + 1;
        }

        Write(result, text, start, text.Length);
        return result.ToArray();
    }

    private static bool IsEscape(string text, int index) =>
        text[index] is >= '\uDC80' and <= '\uDCFF' && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    private static void Write(System.IO.Stream stream, string text, int start, int end)
    {
        if (start == end) return;
        var bytes = Encoding.UTF8.GetBytes(text.Substring(start, end - start));
        stream.Write(bytes, 0, bytes.Length);
    }

    private static string DecodeWithEscapes(byte[] bytes, int start)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = start; i < bytes.Length;)
        {
            var length = SequenceLength(bytes, i);
            if (length == 0) text.Append((char)(0xDC00 | bytes[i++]));
            else
            {
                text.Append(Encoding.UTF8.GetString(bytes, i, length));
                i += length;
            }
        }

        return text.ToString();
    }

    /// <summary>The length of the valid UTF-8 sequence at <paramref name="index"/>, or 0.</summary>
    private static int SequenceLength(byte[] bytes, int index)
    {
        var first = bytes[index];
        if (first < 0x80) return 1;
        var length = first switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || index + length > bytes.Length) return 0;
        for (var i = 1; i < length; i++)
            if ((bytes[index + i] & 0xC0) != 0x80) return 0;
        var second = bytes[index + 1];
        var bad = (first == 0xE0 && second < 0xA0)
            || (first == 0xED && second > 0x9F)
            || (first == 0xF0 && second < 0x90)
            || (first == 0xF4 && second > 0x8F);
        return bad ? 0 : length;
    }
}
