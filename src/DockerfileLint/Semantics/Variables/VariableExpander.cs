using System;
using System.Collections.Immutable;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>
/// Expands one word as BuildKit does (<c>frontend/dockerfile/shell</c>): variables and their operators, quotes,
/// escapes. The result carries markers where a value is not known.
/// </summary>
internal ref partial struct VariableExpander
{
    private const char Mark = '\uFEFF';

    [ThreadStatic]
    private static StringBuilder? free;

    private static ReadOnlySpan<char> Special => ['$', '\'', '"', '\\'];

    private static ReadOnlySpan<char> SpecialWithBackTick => ['$', '\'', '"', '`'];

    private readonly ReadOnlySpan<char> text;
    private readonly char escape;
    private readonly VariableScope scope;
    private readonly WordSpans spans;
    private readonly bool quotes;
    private readonly ExpandedWords? words;
    private ImmutableArray<VariableReference>.Builder? references;
    private ExpansionError? error;
    private int position;
    private int depth;
    private bool rawEscapes;
    private int quoteStart;
    private string? whole;
    private bool hasGivenUp;

    private VariableExpander(
        ReadOnlySpan<char> text, char escape, VariableScope scope, WordSpans spans, bool quotes, ExpandedWords? words)
    {
        this.text = text;
        this.escape = escape;
        this.scope = scope;
        this.spans = spans;
        this.quotes = quotes;
        this.words = words;
        references = null;
        error = null;
        // The builder's scanner drops a byte order mark at the start of what it reads.
        position = text.Length > 0 && text[0] == Mark ? 1 : 0;
        depth = 0;
        rawEscapes = false;
        quoteStart = -1;
        whole = null;
        hasGivenUp = false;
    }

    private readonly bool AtEnd => position >= text.Length;

    private readonly char Current => text[position];

    /// <summary>Whether expansion would leave the text as it is.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text, char escape) =>
        text.IndexOfAny(escape == '`' ? SpecialWithBackTick : Special) < 0 && !(text.Length > 0 && text[0] == Mark);

    /// <summary>Expands a word.</summary>
    public static Expansion Expand(ReadOnlySpan<char> text, char escape, VariableScope scope, WordSpans spans) =>
        new VariableExpander(text, escape, scope, spans, quotes: true, words: null).Run();

    /// <summary>Expands the body of a here-document: quotes are plain text.</summary>
    public static Expansion ExpandBody(ReadOnlySpan<char> text, VariableScope scope, WordSpans spans) =>
        new VariableExpander(text, '\\', scope, spans, quotes: false, words: null).Run();

    /// <summary>Expands a word and splits the result at blanks that are not quoted.</summary>
    public static Expansion ExpandWords(
        ReadOnlySpan<char> text, char escape, VariableScope scope, WordSpans spans, ExpandedWords words) =>
        new VariableExpander(text, escape, scope, spans, quotes: true, words).Run();

    private Expansion Run()
    {
        var result = free ?? new StringBuilder(128);
        free = null;
        ReadUntil(stop: null, result, topLevel: true);
        var expanded = hasGivenUp ? ExpansionMarkers.UnknownText : error is not null ? "" : whole ?? result.ToString();
        var expansion = new Expansion(expanded, references?.ToImmutable() ?? default, error);
        if (result.Capacity <= Limits.ExpansionKept) free = result.Clear();
        return expansion;
    }

    /// <summary>Reads up to the stop character, which is consumed; false where an error ended it.</summary>
    private bool ReadUntil(char? stop, StringBuilder result, bool topLevel = false)
    {
        if (++depth > Limits.ExpansionDepth) return GiveUp();
        while (!AtEnd)
        {
            var c = Current;
            if (stop == c)
            {
                position++;
                depth--;
                return true;
            }

            if (!ReadPiece(c, result, topLevel ? words : null)) return false;
            if (result.Length > Limits.ExpandedLength) return GiveUp();
        }

        depth--;
        if (stop is null) return true;
        return Fail(ExpansionErrorKind.UnclosedQuote, 0, text.Length, $"The text ends before a matching {stop}.");
    }

    /// <summary>What is nested too deep or grows too long is not followed: its value is not known.</summary>
    private bool GiveUp()
    {
        hasGivenUp = true;
        position = text.Length;
        return false;
    }

    private bool ReadPiece(char c, StringBuilder result, ExpandedWords? sink)
    {
        var start = result.Length;
        if (c == '$')
        {
            if (!ReadDollar(result)) return false;
            sink?.AddSplit(result, start);
            return true;
        }

        if (quotes && c is '\'' or '"' && quotes)
        {
            if (!(c == '"' ? ReadDoubleQuote(result) : ReadSingleQuote(result))) return false;
            sink?.AddRaw(result, start);
            return true;
        }

        position++;
        if (c == escape) return ReadEscape(c, result, sink);
        result.Append(c);
        sink?.AddSplit(result, start);
        return true;
    }

    private bool ReadEscape(char c, StringBuilder result, ExpandedWords? sink)
    {
        var start = result.Length;
        if (rawEscapes) result.Append(c);
        if (!AtEnd) result.Append(text[position++]);
        sink?.AddRaw(result, start);
        return true;
    }

    private bool ReadSingleQuote(StringBuilder result)
    {
        var start = position++;
        var length = text.Slice(position).IndexOf('\'');
        if (length < 0) return FailQuote(start, "single");
        Append(result, text.Slice(position, length));
        position += length + 1;
        return true;
    }

    private bool ReadDoubleQuote(StringBuilder result)
    {
        var start = position++;
        quoteStart = start;
        while (!AtEnd)
        {
            if (result.Length > Limits.ExpandedLength) return GiveUp();
            var c = Current;
            if (c == '"')
            {
                position++;
                return true;
            }

            if (c == '$')
            {
                if (!ReadDollar(result)) return false;
                continue;
            }

            position++;
            if (c == escape)
            {
                if (rawEscapes) result.Append(c);
                if (AtEnd) continue;
                if (Current is '"' or '$' || Current == escape) c = text[position++];
            }

            result.Append(c);
        }

        return FailQuote(start, "double");
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> piece)
    {
        foreach (var c in piece) result.Append(c);
    }

    private bool FailQuote(int start, string kind) =>
        Fail(ExpansionErrorKind.UnclosedQuote, start, text.Length, $"The {kind} quote isn't closed.");

    private bool Fail(ExpansionErrorKind kind, int start, int end, string message, bool needsBuildArgument = false)
    {
        if (!hasGivenUp)
            error ??= new ExpansionError(
                kind, spans.Map(start, Math.Min(end, text.Length)), message, needsBuildArgument);
        return false;
    }
}
