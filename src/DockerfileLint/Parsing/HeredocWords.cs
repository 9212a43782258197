using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// Cuts a line into shell words as BuildKit does to find heredocs: the escape character is always the backslash,
/// variables stay as they are. What can't be read — an open quote, an unknown operator in <c>${}</c> — means that the
/// line has no words at all.
/// </summary>
internal sealed class HeredocWords
{
    private readonly string text;
    private readonly bool keepsQuotes;
    private readonly int end;
    private readonly CancellationToken cancellation;
    private readonly StringBuilder word = new();
    private readonly List<(string Word, TextSpan Part)> words = [];
    private bool keepsEscapes;
    private bool inWord;
    private int wordStart;
    private int wordEnd;
    private int position;
    private int depth;

    private HeredocWords(
        string text, int start, int end, bool keepsQuotes, bool keepsEscapes, CancellationToken cancellation)
    {
        this.text = text;
        this.keepsQuotes = keepsQuotes;
        this.keepsEscapes = keepsEscapes;
        this.end = end;
        this.cancellation = cancellation;
        position = start;
    }

    private bool AtEnd => position >= end;

    /// <summary>The markers in a line, in order.</summary>
    public static List<HeredocMarker> FindMarkers(InstructionLine instruction)
    {
        var line = instruction.Text;
        var markers = new List<HeredocMarker>();
        var reader = new HeredocWords(
            line.Buffer,
            line.BufferStart,
            line.BufferStart + line.Length,
            keepsQuotes: true,
            keepsEscapes: true,
            instruction.Cancellation);
        if (!reader.Read()) return markers;
        foreach (var (text, part) in reader.words)
        {
            if (!text.Contains("<<", StringComparison.Ordinal)) continue;
            if (HeredocMarker.Parse(text, new TextSpan(part.Start - line.BufferStart, part.Length)) is { } marker)
                markers.Add(marker);
        }

        return markers;
    }

    /// <summary>The text as one word without escapes; null if it is none or more.</summary>
    public static string? Single(string text, bool keepsQuotes)
    {
        var reader = new HeredocWords(text, 0, text.Length, keepsQuotes, keepsEscapes: false, CancellationToken.None);
        return reader.Read() && reader.words.Count == 1 ? reader.words[0].Word : null;
    }

    private bool Read()
    {
        while (!AtEnd)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = position;
            var c = text[position];
            if (IsSpecial(c))
            {
                if (ReadSpecial() is not { } piece) return false;
                if (c == '$') AddSplit(piece, start);
                else AddRaw(piece, start);
                continue;
            }

            position++;
            if (c != '\\')
            {
                AddSplit(c, start);
                continue;
            }

            if (keepsEscapes) AddRaw("\\", start);
            if (AtEnd) break;
            position++;
            AddRaw(text[position - 1].ToString(), start);
        }

        FinishWord();
        return true;
    }

    private static bool IsSpecial(char c) => c is '$' or '\'' or '"' or '<';

    private string? ReadSpecial() =>
        text[position] switch
        {
            '$' => ReadDollar(),
            '\'' => ReadSingleQuote(),
            '"' => ReadDoubleQuote(),
            _ => ReadMarker()
        };

    /// <summary>Spaces after <c>&lt;&lt;</c> are part of the word.</summary>
    private string ReadMarker()
    {
        var start = position++;
        if (AtEnd || text[position] != '<') return "<";
        position++;
        while (!AtEnd && text[position] is ' ' or '\t' or '\r') position++;
        return text.Substring(start, position - start);
    }

    private string? ReadSingleQuote()
    {
        var start = position;
        var close = text.IndexOf('\'', start + 1, end - start - 1);
        if (close < 0) return null;
        position = close + 1;
        return keepsQuotes ? text.Substring(start, position - start) : text.Substring(start + 1, close - start - 1);
    }

    private string? ReadDoubleQuote()
    {
        var result = new StringBuilder();
        if (keepsQuotes) result.Append('"');
        position++;
        while (!AtEnd)
        {
            var c = text[position];
            if (c == '$')
            {
                if (ReadDollar() is not { } value) return null;
                result.Append(value);
                continue;
            }

            position++;
            if (c == '"') return (keepsQuotes ? result.Append('"') : result).ToString();
            if (c == '\\')
            {
                if (keepsEscapes) result.Append('\\');
                if (AtEnd) continue;
                if (text[position] is '"' or '$' or '\\') c = text[position++];
            }

            result.Append(c);
        }

        return null;
    }

    private string? ReadDollar()
    {
        position++;
        if (AtEnd || text[position] != '{') return "$" + ReadName();
        position++;
        if (AtEnd || text[position] is '{' or '}' or ':') return null;
        var name = ReadName();
        if (AtEnd) return null;
        var operation = text[position++];
        switch (operation)
        {
            case '}':
                return "${" + name + "}";
            case ':':
                if (AtEnd) return null;
                var modifier = text[position++];
                return ReadUntil('}', modifier is '#' or '%') is { } word
                    ? "${" + name + ":" + modifier + word + "}"
                    : null;
            case '+' or '-' or '?' or '#' or '%':
                return ReadUntil('}', operation is '#' or '%') is { } value
                    ? "${" + name + operation + value + "}"
                    : null;
            case '/':
                if (!AtEnd && text[position] == '/') position++;
                return ReadUntil('/', escapes: true) is { } pattern && ReadUntil('}', escapes: true) is { } with
                    ? "${" + name + "/" + pattern + "/" + with + "}"
                    : null;
            default:
                return null;
        }
    }

    private string ReadName()
    {
        var start = position;
        if (AtEnd) return "";
        if (char.IsDigit(text[position]))
        {
            while (!AtEnd && char.IsDigit(text[position])) position++;
        }
        else if (text[position] is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            position++;
        }
        else
        {
            while (!AtEnd && (text[position] == '_' || char.IsLetterOrDigit(text[position]))) position++;
        }

        return text.Substring(start, position - start);
    }

    /// <summary>Reads up to a stop character, which is consumed; null if it is missing.</summary>
    private string? ReadUntil(char stop, bool escapes)
    {
        if (++depth > Limits.HeredocDepth) return null;
        var before = keepsEscapes;
        keepsEscapes = escapes;
        var result = ReadPieces(stop);
        keepsEscapes = before;
        depth--;
        return result;
    }

    private string? ReadPieces(char stop)
    {
        var result = new StringBuilder();
        while (!AtEnd)
        {
            var c = text[position];
            if (c == stop)
            {
                position++;
                return result.ToString();
            }

            if (IsSpecial(c))
            {
                if (ReadSpecial() is not { } piece) return null;
                result.Append(piece);
                continue;
            }

            position++;
            if (c == '\\')
            {
                if (keepsEscapes) result.Append('\\');
                if (AtEnd) return null;
                c = text[position++];
            }

            result.Append(c);
        }

        return null;
    }

    private void AddSplit(string piece, int start)
    {
        foreach (var c in piece) AddSplit(c, start);
    }

    private void AddSplit(char c, int start)
    {
        if (!Blanks.IsSpace(c)) AddRaw(c, start);
        else if (inWord && word.Length > 0) FinishWord();
    }

    private void AddRaw(string piece, int start)
    {
        if (word.Length == 0) wordStart = start;
        word.Append(piece);
        wordEnd = position;
        inWord = true;
    }

    private void AddRaw(char c, int start)
    {
        if (word.Length == 0) wordStart = start;
        word.Append(c);
        wordEnd = position;
        inWord = true;
    }

    private void FinishWord()
    {
        if (word.Length == 0) return;
        words.Add((word.ToString(), TextSpan.FromBounds(wordStart, wordEnd)));
        word.Clear();
        inWord = false;
    }
}
