using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Cuts a Bake file into tokens; a string keeps its templates and escapes.</summary>
internal sealed class HclLexer(string text)
{
    private static readonly string[] Pairs = ["==", "!=", ">=", "<=", "&&", "||", "=>"];
    private readonly List<HclToken> tokens = [];
    private int index;
    private int line = 1;

    public static List<HclToken> Read(string text)
    {
        var lexer = new HclLexer(text);
        while (lexer.index < text.Length) lexer.ReadOne();
        lexer.Add('e', "");
        return lexer.tokens;
    }

    private void Add(char kind, string value) => tokens.Add(new HclToken(kind, value, line));

    private void ReadOne()
    {
        var c = text[index];
        if (c == '\n')
        {
            Add('e', "");
            line++;
            index++;
        }
        else if (char.IsWhiteSpace(c)) index++;
        else if (c == '#' || At("//")) index = End("\n", index);
        else if (At("/*")) SkipComment();
        else if (c == '"') ReadString();
        else if (At("<<")) ReadHeredoc();
        else if (IsName(c)) ReadName();
        else ReadSign();
    }

    private bool At(string sign) => string.CompareOrdinal(text, index, sign, 0, sign.Length) == 0;

    private int End(string sign, int start)
    {
        var end = text.IndexOf(sign, start, StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';

    private void SkipComment()
    {
        var end = Math.Min(text.Length, End("*/", index + 2) + 2);
        for (; index < end; index++)
            if (text[index] == '\n') line++;
    }

    private void ReadName()
    {
        var start = index;
        while (index < text.Length && IsName(text[index])) index++;
        Add('n', text.Substring(start, index - start));
    }

    private void ReadSign()
    {
        var sign = Array.Find(Pairs, At) ?? text[index].ToString();
        Add('.', sign);
        index += sign.Length;
    }

    private void ReadString()
    {
        var start = ++index;
        var depth = 0;
        for (; index < text.Length && text[index] != '\n'; index++)
        {
            if (text[index] == '\\') index++;
            else if (At("${") || At("%{")) depth++;
            else if (depth > 0 && text[index] == '}') depth--;
            else if (depth == 0 && text[index] == '"') break;
        }

        var end = Math.Min(index, text.Length);
        Add('s', text.Substring(start, end - start));
        index = end + (end < text.Length && text[end] == '"' ? 1 : 0);
    }

    private void ReadHeredoc()
    {
        var start = index + 2;
        if (start < text.Length && text[start] == '-') start++;
        var end = End("\n", start);
        var marker = text.Substring(start, end - start).Trim();
        var stop = end;
        while (stop < text.Length)
        {
            var next = End("\n", stop + 1 > text.Length ? text.Length : stop + 1);
            var last = text.Substring(Math.Min(stop + 1, next), Math.Max(0, next - stop - 1)).Trim();
            if (last == marker || next == text.Length) break;
            stop = next;
        }

        Add('s', "${}");
        for (; index < stop; index++)
            if (text[index] == '\n') line++;
        index = Math.Min(text.Length, End("\n", Math.Min(stop + 1, text.Length)));
        line++;
    }
}
