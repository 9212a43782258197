using System;
using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>A source file, cut into code and strings; comments are left out.</summary>
internal sealed class SourceFile
{
    private readonly List<SourceLiteral> literals = [];
    private readonly char[] code;

    private SourceFile(SourceText text)
    {
        Text = text;
        code = text.Text.ToCharArray();
    }

    /// <summary>The file.</summary>
    public SourceText Text { get; }

    /// <summary>The file with blanks in the place of comments and of what strings contain.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The strings.</summary>
    public IReadOnlyList<SourceLiteral> Literals => literals;

    /// <summary>Reads a file: one pass over it.</summary>
    public static SourceFile Read(SourceText text, SourceLanguage language)
    {
        var file = new SourceFile(text);
        file.Scan(language);
        file.Code = new string(file.code);
        return file;
    }

    /// <summary>The first place of a text in the code that no letter, digit or <c>_</c> precedes or follows.</summary>
    public Evidence? Find(string word)
    {
        for (var i = Code.IndexOf(word, StringComparison.Ordinal); i >= 0;
            i = Code.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            if (i > 0 && IsNamePart(Code[i - 1]) && IsNamePart(word[0])) continue;
            var end = i + word.Length;
            if (end < Code.Length && IsNamePart(Code[end]) && IsNamePart(word[word.Length - 1])) continue;
            return Evidence.At(Text, i);
        }

        return null;
    }

    /// <summary>The string at a place, blanks before it aside; null where something else is there.</summary>
    public SourceLiteral? LiteralAt(int position)
    {
        int low = 0, high = literals.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (literals[middle].Start < position) low = middle + 1;
            else high = middle;
        }

        return low < literals.Count
            && Code.AsSpan(position, literals[low].Start - position).Trim().IsEmpty
            ? literals[low]
            : null;
    }

    /// <summary>The strings that are right after a text of the code, such as the opening of a call.</summary>
    public IEnumerable<(int Position, SourceLiteral? Literal)> ArgumentsOf(string call)
    {
        for (var i = Code.IndexOf(call, StringComparison.Ordinal); i >= 0;
            i = Code.IndexOf(call, i + 1, StringComparison.Ordinal))
        {
            if (i > 0 && IsNamePart(Code[i - 1])) continue;
            yield return (i, LiteralAt(i + call.Length));
        }
    }

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c);

    private void Scan(SourceLanguage language)
    {
        var text = Text.Text;
        for (var i = 0; i < text.Length;)
        {
            if (Starts(i, language.LineComment) || language.OtherComment is { } other && Starts(i, other))
                i = Blank(i, EndOf(i, "\n"));
            else if (language.BlockComment && Starts(i, "/*")) i = Blank(i, AfterEnd(i + 2, "*/"));
            else if (language.HasTriple && (Starts(i, "\"\"\"") || language.HasSingle && Starts(i, "'''")))
                i = Take(i, 3, EndOf(i + 3, text.Substring(i, 3)), 3);
            else if (text[i] == language.RawQuote && language.RawQuote != '\0')
                i = Take(i, 1, EndOf(i + 1, text.Substring(i, 1)), 1);
            else if (text[i] == '"' || text[i] == '\'' && language.HasSingle) i = Take(i, 1, EndOfQuoted(i), 1);
            else if (text[i] == '\'' && language.HasCharacters) i = AfterCharacter(i);
            else i++;
        }
    }

    private bool Starts(int position, string mark) =>
        string.CompareOrdinal(Text.Text, position, mark, 0, mark.Length) == 0;

    private int EndOf(int position, string mark)
    {
        if (position >= Text.Length) return Text.Length;
        var end = Text.Text.IndexOf(mark, position, StringComparison.Ordinal);
        return end < 0 ? Text.Length : end;
    }

    private int AfterEnd(int position, string mark) => Math.Min(Text.Length, EndOf(position, mark) + mark.Length);

    private int EndOfQuoted(int start)
    {
        var text = Text.Text;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == text[start] || text[i] == '\n') return i;
        }

        return text.Length;
    }

    /// <summary>A quote that encloses a character; a lifetime of Rust has no second one.</summary>
    private int AfterCharacter(int start)
    {
        var text = Text.Text;
        var end = start + 1 < text.Length && text[start + 1] == '\\' ? EndOfQuoted(start) : start + 2;
        return end < text.Length && text[end] == '\'' ? end + 1 : start + 1;
    }

    private int Take(int start, int opening, int end, int closing)
    {
        var from = Math.Min(start + opening, end);
        literals.Add(new SourceLiteral(Text.Text.Substring(from, end - from), start));
        Blank(from, end);
        return Math.Min(Text.Length, end + closing);
    }

    private int Blank(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (code[i] is not ('\n' or '\r')) code[i] = ' ';
        return Math.Max(end, start + 1);
    }
}
