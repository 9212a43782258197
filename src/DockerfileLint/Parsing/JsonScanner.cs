using System;
using System.Globalization;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// Reads one JSON array (RFC 8259, as strictly as the builder) without recursion, and stores the spans of its strings.
/// </summary>
internal ref struct JsonScanner
{
    private readonly ReadOnlySpan<char> text;
    private readonly CancellationToken cancellation;
    private TextSpan[] strings;
    private int position;

    public JsonScanner(ReadOnlySpan<char> text, CancellationToken cancellation)
    {
        this.text = text;
        this.cancellation = cancellation;
        strings = [];
        position = 0;
        Count = 0;
        Culprit = null;
    }

    /// <summary>The number of strings in the array.</summary>
    public int Count { get; private set; }

    /// <summary>The first element that isn't a string.</summary>
    public TextSpan? Culprit { get; private set; }

    /// <summary>The span of a string, quotes included.</summary>
    public readonly TextSpan this[int index] => strings[index];

    /// <summary>Whether the whole text is an array.</summary>
    public bool ReadArray()
    {
        position = 1;
        SkipBlanks();
        if (!IsAt(']'))
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                SkipBlanks();
                var start = position;
                var isString = IsAt('"');
                if (!ReadValue()) return false;
                Add(isString, TextSpan.FromBounds(start, position));
                SkipBlanks();
                if (!IsAt(',')) break;
                position++;
            }
        }

        if (!IsAt(']')) return false;
        position++;
        SkipBlanks();
        return position == text.Length;
    }

    private void Add(bool isString, TextSpan span)
    {
        if (!isString) Culprit ??= span;
        if (Count == strings.Length) Array.Resize(ref strings, Math.Max(8, Count * 2));
        strings[Count++] = span;
    }

    private readonly bool IsAt(char c) => position < text.Length && text[position] == c;

    private void SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n') position++;
    }

    private bool ReadValue()
    {
        if (IsAt('"')) return ReadString();
        return IsAt('[') || IsAt('{') ? ReadNested() : ReadScalar();
    }

    private bool ReadScalar()
    {
        if (position >= text.Length) return false;
        return text[position] switch
        {
            't' => ReadLiteral("true"),
            'f' => ReadLiteral("false"),
            'n' => ReadLiteral("null"),
            _ => ReadNumber()
        };
    }

    private bool ReadLiteral(string literal)
    {
        if (!text.Slice(position).StartsWith(literal.AsSpan(), StringComparison.Ordinal)) return false;
        position += literal.Length;
        return true;
    }

    private bool ReadString()
    {
        position++;
        while (position < text.Length)
        {
            var c = text[position++];
            if (c == '"') return true;
            if (c < ' ') return false;
            if (c == '\\' && !ReadEscape()) return false;
        }

        return false;
    }

    private bool ReadEscape()
    {
        if (position >= text.Length) return false;
        var c = text[position++];
        if (c != 'u') return c is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't';
        for (var i = 0; i < 4; i++, position++)
            if (position >= text.Length || !IsHexadecimal(text[position])) return false;
        return true;
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private bool ReadNumber()
    {
        var start = position;
        if (IsAt('-')) position++;
        if (IsAt('0')) position++;
        else if (!ReadDigits()) return false;
        if (IsAt('.'))
        {
            position++;
            if (!ReadDigits()) return false;
        }

        if (IsAt('e') || IsAt('E'))
        {
            position++;
            if (IsAt('+') || IsAt('-')) position++;
            if (!ReadDigits()) return false;
        }

        // A number that no double holds makes the builder give up on the array.
        return double.TryParse(
            text.Slice(start, position - start).ToString(),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number)
            && !double.IsInfinity(number);
    }

    private bool ReadDigits()
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9') position++;
        return position > start;
    }

    /// <summary>Reads an array or object inside the array; the kinds of open brackets are stored in a list.</summary>
    private bool ReadNested()
    {
        var open = new bool[16];
        var depth = 0;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            SkipBlanks();
            if (position >= text.Length) return false;
            var c = text[position];
            if (c is '[' or '{')
            {
                if (depth + 2 > Limits.JsonDepth) return false;
                if (depth == open.Length) Array.Resize(ref open, depth * 2);
                open[depth++] = c == '{';
                position++;
                SkipBlanks();
                if (IsAt(c == '{' ? '}' : ']') || (c == '{' ? ReadKey() : !IsAt(','))) continue;
                return false;
            }

            if (c is ']' or '}')
            {
                if (open[--depth] != (c == '}')) return false;
                position++;
            }
            else if (c == ',')
            {
                return false;
            }
            else if (!(c == '"' ? ReadString() : ReadScalar()))
            {
                return false;
            }

            if (depth > 0 && !ReadAfterElement(open[depth - 1])) return false;
        }
        while (depth > 0);
        return true;
    }

    /// <summary>After an element a comma with what must follow it, or the end of what is open.</summary>
    private bool ReadAfterElement(bool isObject)
    {
        SkipBlanks();
        if (IsAt(isObject ? '}' : ']')) return true;
        if (!IsAt(',')) return false;
        position++;
        SkipBlanks();
        return isObject ? ReadKey() : !IsAt(']') && !IsAt(',');
    }

    private bool ReadKey()
    {
        SkipBlanks();
        if (!IsAt('"') || !ReadString()) return false;
        SkipBlanks();
        if (!IsAt(':')) return false;
        position++;
        SkipBlanks();
        return !IsAt('}') && !IsAt(']') && !IsAt(',');
    }
}
