using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// Reads one word of flags: a quote may begin anywhere in it, the escape character protects the next byte also between
/// single quotes, and bytes are taken one by one as Latin-1.
/// </summary>
internal ref struct FlagWord
{
    private readonly LogicalText line;
    private readonly char escape;
    private int position;
    private char quote;
    private bool isEscaped;
    private StringBuilder? unquoted;
    private int[]? offsets;

    private FlagWord(LogicalText line, char escape, int start)
    {
        this.line = line;
        this.escape = escape;
        Start = start;
        position = start;
        quote = '\0';
        isEscaped = false;
        unquoted = null;
        offsets = null;
    }

    /// <summary>Where the word starts in the line.</summary>
    public int Start { get; }

    /// <summary>Where the word ends in the line.</summary>
    public readonly int End => position;

    /// <summary>The word without quotes and escapes, where it has any or holds more than ASCII; else null.</summary>
    public readonly string? Unquoted => unquoted?.ToString();

    /// <summary>The position of each code unit of <see cref="Unquoted"/> in the line.</summary>
    public readonly int[]? Offsets => offsets;

    /// <summary>Reads the word that starts at an offset.</summary>
    public static FlagWord Read(LogicalText line, char escape, int start)
    {
        var word = new FlagWord(line, escape, start);
        if (!word.ReadPlain()) word.ReadUnquoted();
        return word;
    }

    private readonly bool IsProtected => isEscaped || quote != '\0';

    private static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    private bool ReadPlain()
    {
        var text = line.AsSpan();
        for (var i = Start; i < text.Length; i++)
        {
            var c = text[i];
            if (IsBlank(c))
            {
                position = i;
                return true;
            }

            if (c is '\'' or '"' || c == escape || c >= 0x80) return false;
        }

        position = text.Length;
        return true;
    }

    private void ReadUnquoted()
    {
        var text = line.AsSpan();
        unquoted = new StringBuilder();
        offsets = new int[16];
        while (position < text.Length)
        {
            var c = text[position];
            if (c >= 0x80)
            {
                if (!ReadBytes()) break;
                continue;
            }

            if (!IsProtected && IsBlank(c)) break;
            position++;
            if (isEscaped) AppendEscaped(c);
            else if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == escape) isEscaped = true;
            else Append(c, position - 1);
        }

        System.Array.Resize(ref offsets, unquoted.Length);
    }

    private void AppendEscaped(char c)
    {
        isEscaped = false;
        Append(c, position - 1);
    }

    /// <summary>
    /// Takes a character beyond ASCII byte by byte; false if one of its bytes is a space in Latin-1 and ends the word.
    /// </summary>
    private bool ReadBytes()
    {
        var start = position;
        var length = char.IsHighSurrogate(line[start])
            && start + 1 < line.Length
            && char.IsLowSurrogate(line[start + 1])
            ? 2
            : 1;
        var bytes = length == 1 && line[start] is >= '\uDC80' and <= '\uDCFF'
            ? [(byte)(line[start] & 0xFF)]
            : Encoding.UTF8.GetBytes(line.ToString(new TextSpan(start, length)));
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!IsProtected && bytes[i] is 0x85 or 0xA0)
            {
                // What is left of the character begins the next word.
                if (IsRestBlank(bytes, i)) position += length;
                return false;
            }

            isEscaped = false;
            Append((char)bytes[i], start);
        }

        position += length;
        return true;
    }

    private static bool IsRestBlank(byte[] bytes, int start)
    {
        for (var i = start; i < bytes.Length; i++)
            if (bytes[i] is not (0x85 or 0xA0)) return false;
        return true;
    }

    private void Append(char c, int offset)
    {
        if (unquoted!.Length == offsets!.Length) System.Array.Resize(ref offsets, offsets.Length * 2);
        offsets[unquoted.Length] = offset;
        unquoted.Append(c);
    }
}
