using System;
using System.Collections.Immutable;
using System.Text;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>The JSON form of arguments.</summary>
/// <param name="Kind">What the arguments are.</param>
/// <param name="Strings">The strings of the array; default where it is none.</param>
/// <param name="Culprit">The span of the first element that isn't a string.</param>
internal readonly record struct JsonForm(JsonFormKind Kind, ImmutableArray<JsonStringSyntax> Strings, TextSpan Culprit)
{
    /// <summary>Reads the arguments from an offset to the end of the line.</summary>
    public static JsonForm Read(InstructionLine line, int start)
    {
        var text = line.Text.AsSpan();
        if (start >= text.Length || text[start] != '[') return default;
        var scanner = new JsonScanner(text.Slice(start), line.Cancellation);
        if (!scanner.ReadArray()) return default;
        if (scanner.Culprit is { } culprit)
            return new JsonForm(JsonFormKind.Mixed, default, new TextSpan(culprit.Start + start, culprit.Length));
        var strings = ImmutableArray.CreateBuilder<JsonStringSyntax>(scanner.Count);
        for (var i = 0; i < scanner.Count; i++)
        {
            line.Cancellation.ThrowIfCancellationRequested();
            var part = scanner[i];
            strings.Add(new JsonStringSyntax(line.Text.Slice(new TextSpan(part.Start + start, part.Length))));
        }

        return new JsonForm(JsonFormKind.Strings, strings.MoveToImmutable(), default);
    }

    /// <summary>What a string of the array means: its text without quotes, escapes resolved.</summary>
    public static string Unescape(ReadOnlySpan<char> quoted)
    {
        var text = quoted.Slice(1, quoted.Length - 2);
        if (text.IndexOf('\\') < 0) return text.ToString();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u')
            {
                result.Append(ReadUnicode(text.Slice(i + 1, 4)));
                i += 4;
            }
            else
            {
                result.Append(
                    text[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }
        }

        return ReplaceLoneSurrogates(result);
    }

    private static char ReadUnicode(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits) value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        return (char)value;
    }

    /// <summary>Ignores half of a surrogate pair; bytes that aren't UTF-8 stay unchanged.</summary>
    private static string ReplaceLoneSurrogates(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (text[i] is not (>= '\uDC80' and <= '\uDCFF')) text[i] = '\uFFFD';
        }

        return text.ToString();
    }
}
