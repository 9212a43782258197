using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DockerfileLint.Semantics;

/// <summary>
/// Expands one word as BuildKit does (<c>frontend/dockerfile/shell</c>): variables and their operators, quotes, escapes.
/// The result carries markers where a value is not known.
/// </summary>
internal ref struct VariableExpander
{
    private const int MaximumDepth = 200;
    private const int MaximumLength = 1 << 16;

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

    private VariableExpander(ReadOnlySpan<char> text, char escape, VariableScope scope, WordSpans spans, bool quotes, ExpandedWords? words)
    {
        this.text = text;
        this.escape = escape;
        this.scope = scope;
        this.spans = spans;
        this.quotes = quotes;
        this.words = words;
        references = null;
        error = null;
        position = 0;
        depth = 0;
        rawEscapes = false;
    }

    private readonly bool AtEnd => position >= text.Length;

    private readonly char Current => text[position];

    /// <summary>Whether expansion would leave the text as it is.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text, char escape) => text.IndexOfAny('$', '\'', '"') < 0 && text.IndexOf(escape) < 0;

    /// <summary>Expands a word.</summary>
    public static Expansion Expand(ReadOnlySpan<char> text, char escape, VariableScope scope, WordSpans spans) =>
        new VariableExpander(text, escape, scope, spans, quotes: true, words: null).Run();

    /// <summary>Expands the body of a here-document: quotes are plain text.</summary>
    public static Expansion ExpandBody(ReadOnlySpan<char> text, VariableScope scope, WordSpans spans) =>
        new VariableExpander(text, '\\', scope, spans, quotes: false, words: null).Run();

    /// <summary>Expands a word and splits the result at blanks that are not quoted.</summary>
    public static Expansion ExpandWords(ReadOnlySpan<char> text, char escape, VariableScope scope, WordSpans spans, ExpandedWords words) =>
        new VariableExpander(text, escape, scope, spans, quotes: true, words).Run();

    private Expansion Run()
    {
        var result = new StringBuilder(text.Length);
        ReadUntil(stop: null, result, topLevel: true);
        return new Expansion(error is null ? result.ToString() : "", references?.ToImmutable() ?? default, error);
    }

    /// <summary>Reads up to the stop character, which is consumed; false where an error ended it.</summary>
    private bool ReadUntil(char? stop, StringBuilder result, bool topLevel = false)
    {
        if (++depth > MaximumDepth) return GiveUp(result);
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
            if (result.Length > MaximumLength) return GiveUp(result);
        }

        depth--;
        if (stop is null) return true;
        return Fail(ExpansionErrorKind.UnclosedQuote, 0, text.Length, $"The text ends before a matching {stop}.");
    }

    /// <summary>What is nested too deep or grows too long is not followed: its value is not known.</summary>
    private bool GiveUp(StringBuilder result)
    {
        result.Clear().Append(ExpansionMarkers.Unknown);
        position = text.Length;
        return depth-- <= 1;
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
        if (c != escape)
        {
            result.Append(c);
            sink?.AddSplit(result, start);
            return true;
        }

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
        while (!AtEnd)
        {
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

    private bool ReadDollar(StringBuilder result)
    {
        var start = position++;
        if (AtEnd || Current != '{')
        {
            var name = ReadName();
            if (name.Length == 0) result.Append('$');
            else Use(name, start, position - name.Length, "", position).AppendTo(result);
            return true;
        }

        position++;
        if (AtEnd) return Fail(ExpansionErrorKind.MissingBrace, start, position, "The closing brace is missing.");
        if (Current is '{' or '}' or ':') return Fail(ExpansionErrorKind.BadSubstitution, start, position + 1, "A variable's name must follow ${.");
        return ReadBraces(start, result);
    }

    private bool ReadBraces(int start, StringBuilder result)
    {
        var nameStart = position;
        var name = ReadName();
        var operatorStart = position;
        if (AtEnd) return Fail(ExpansionErrorKind.MissingBrace, start, position, "The closing brace is missing.");
        var operation = text[position++];
        if (operation == '}')
        {
            Use(name, start, nameStart, "", position).AppendTo(result);
            return true;
        }

        if (operation == '/') return ReadReplacement(name, start, nameStart, result);
        var colon = operation == ':';
        if (colon) operation = AtEnd ? '\uFFFD' : text[position++];
        if (!colon && operation is not ('+' or '-' or '?' or '#' or '%')) return Unsupported(operatorStart, colon, operation);
        return ReadOperator(new Operator(name, start, nameStart, operatorStart, colon, operation), result);
    }

    private bool ReadOperator(Operator op, StringBuilder result)
    {
        var word = new StringBuilder();
        if (!ReadRaw('}', op.Symbol is '#' or '%', word)) return FailAtEnd(ExpansionErrorKind.MissingBrace, op.Start, "The closing brace is missing.");
        if (op.Symbol is not ('+' or '-' or '?') && (op.HasColon || op.Symbol is not ('#' or '%')))
        {
            Use(op.Name, op.Start, op.NameStart, op.Modifier, position);
            return Unsupported(op.OperatorStart, op.HasColon, op.Symbol);
        }

        var value = Use(op.Name, op.Start, op.NameStart, op.Modifier, position);
        if (op.Symbol is '#' or '%') return Trim(op, value, word.ToString(), result);
        if (op.Symbol == '?') return Require(op, value, word.ToString(), result);
        if (value.IsUncertain(op.HasColon)) result.Append(ExpansionMarkers.Unknown);
        else if (value.IsSet(op.HasColon) == (op.Symbol == '+')) result.Append(word);
        else if (op.Symbol == '-') value.AppendTo(result);
        return true;
    }

    private bool Require(Operator op, UsedValue value, string word, StringBuilder result)
    {
        if (value.IsUncertain(op.HasColon) || value.IsSet(op.HasColon))
        {
            value.AppendTo(result);
            return true;
        }

        var reason = word.Length > 0 ? ExpansionMarkers.WithoutNotGiven(word).Replace(ExpansionMarkers.Unknown, '…') : value.IsSet(emptyIsUnset: false) ? "it must not be empty" : "it must be set";
        return Fail(ExpansionErrorKind.ValueRequired, op.Start, position, $"{op.Name} has no value: {reason}.", value.NeedsBuildArgument);
    }

    private bool Trim(Operator op, UsedValue value, string word, StringBuilder result)
    {
        var longest = word.Length > 0 && word[0] == op.Symbol;
        var pattern = SubstitutionPattern.Parse(longest ? word.Substring(1) : word);
        if (pattern is null) return FailPattern(op.Start, longest ? word.Substring(1) : word);
        var uncertain = value.IsUnknown || ExpansionMarkers.HasAny(word) || ExpansionMarkers.HasAny(value.Text);
        var trimmed = uncertain ? null : op.Symbol == '#' ? pattern.TrimStart(value.Text, longest) : pattern.TrimEnd(value.Text, longest);
        if (trimmed is null) value.AppendUnknownTo(result);
        else result.Append(trimmed);
        return true;
    }

    private bool ReadReplacement(string name, int start, int nameStart, StringBuilder result)
    {
        var all = !AtEnd && Current == '/';
        if (all) position++;
        var pattern = new StringBuilder();
        var replacement = new StringBuilder();
        if (!ReadRaw('/', raw: true, pattern)) return FailAtEnd(ExpansionErrorKind.MissingSlash, start, "The second / of the replacement is missing.");
        if (!ReadRaw('}', raw: true, replacement)) return FailAtEnd(ExpansionErrorKind.MissingBrace, start, "The closing brace is missing.");
        var value = Use(name, start, nameStart, all ? "//" : "/", position);
        var parsed = SubstitutionPattern.Parse(pattern.ToString());
        if (parsed is null) return FailPattern(start, pattern.ToString());
        var with = replacement.ToString();
        var uncertain = value.IsUnknown || ExpansionMarkers.HasAny(value.Text) || ExpansionMarkers.HasAny(pattern.ToString()) || ExpansionMarkers.HasAny(with);
        var replaced = uncertain || (all && with.IndexOf('$') >= 0) ? null : parsed.Replace(value.Text, with, all);
        if (replaced is null) value.AppendUnknownTo(result);
        else result.Append(replaced);
        return true;
    }

    private bool ReadRaw(char stop, bool raw, StringBuilder word)
    {
        var before = rawEscapes;
        rawEscapes = raw;
        var read = ReadUntil(stop, word);
        rawEscapes = before;
        return read;
    }

    private string ReadName()
    {
        if (AtEnd) return "";
        var start = position;
        if (char.IsDigit(Current))
        {
            while (!AtEnd && char.IsDigit(Current)) position++;
        }
        else if (Current is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            position++;
        }
        else
        {
            while (!AtEnd && (Current == '_' || char.IsLetterOrDigit(Current) && !IsOtherNumber(Current))) position++;
        }

        return text.Slice(start, position - start).ToString();
    }

    private static bool IsOtherNumber(char c) => c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber && c > 127;

    private UsedValue Use(string name, int start, int nameStart, string modifier, int end)
    {
        var definition = scope.Find(name);
        var undefined = definition is null && scope.IsComplete;
        references ??= ImmutableArray.CreateBuilder<VariableReference>();
        references.Add(new VariableReference(name, spans.Map(start, end), spans.Map(nameStart, nameStart + name.Length), definition, undefined, modifier));
        return new UsedValue(definition, IsUnknown: definition is null && !undefined && (scope.IsShell || !IsSpecial(name)));
    }

    private static bool IsSpecial(string name) => name.Length == 0 || !char.IsLetter(name[0]) && name[0] != '_';

    private static void Append(StringBuilder result, ReadOnlySpan<char> piece)
    {
        foreach (var c in piece) result.Append(c);
    }

    private bool Unsupported(int start, bool colon, char operation) =>
        Fail(ExpansionErrorKind.UnsupportedModifier, start, Math.Min(text.Length, start + (colon ? 2 : 1)), $"The builder knows no operator '{(colon ? ":" : "")}{operation}' in a variable.");

    private bool FailQuote(int start, string kind) => Fail(ExpansionErrorKind.UnclosedQuote, start, text.Length, $"The {kind} quote is not closed.");

    private bool FailPattern(int start, string pattern) =>
        Fail(ExpansionErrorKind.InvalidPattern, start, position, $"The pattern '{pattern}' holds a backslash before a character that can't be escaped there.");

    /// <summary>An error within braces that runs to the end of the text means that the braces are not closed.</summary>
    private bool FailAtEnd(ExpansionErrorKind kind, int start, string message)
    {
        if (!AtEnd && error is not null) return false;
        error = null;
        return Fail(kind, start, text.Length, message);
    }

    private bool Fail(ExpansionErrorKind kind, int start, int end, string message, bool needsBuildArgument = false)
    {
        error ??= new ExpansionError(kind, spans.Map(start, Math.Min(end, text.Length)), message, needsBuildArgument);
        return false;
    }

    private readonly record struct Operator(string Name, int Start, int NameStart, int OperatorStart, bool HasColon, char Symbol)
    {
        public string Modifier => HasColon ? ":" + Symbol : Symbol.ToString();
    }

    /// <summary>The value of a variable where it is used.</summary>
    private readonly record struct UsedValue(VariableDefinition? Definition, bool IsUnknown)
    {
        public string Text => Definition?.Text ?? "";

        public bool NeedsBuildArgument => Definition?.Origin == VariableOrigin.ArgumentWithoutValue || ExpansionMarkers.HasAny(Text);

        public bool IsUncertain(bool emptyIsUnset) => IsUnknown || emptyIsUnset && Text.Length > 0 && Text.Trim(ExpansionMarkers.Unknown, ExpansionMarkers.NotGiven).Length == 0 && ExpansionMarkers.HasUnknown(Text);

        public bool IsSet(bool emptyIsUnset) =>
            Definition is not null && Definition.Origin != VariableOrigin.ArgumentWithoutValue && !(emptyIsUnset && ExpansionMarkers.IsEmptyOrNotGiven(Text));

        public void AppendTo(StringBuilder result)
        {
            if (IsUnknown) result.Append(ExpansionMarkers.Unknown);
            else result.Append(Text);
        }

        public void AppendUnknownTo(StringBuilder result) =>
            result.Append(IsUnknown || ExpansionMarkers.HasUnknown(Text) || !ExpansionMarkers.HasAny(Text) ? ExpansionMarkers.Unknown : ExpansionMarkers.NotGiven);
    }
}
