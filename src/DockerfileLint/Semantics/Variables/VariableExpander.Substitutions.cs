using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DockerfileLint.Semantics.Variables;

/// <content>Variables: <c>$name</c>, <c>${name}</c> and the operators after the name.</content>
internal ref partial struct VariableExpander
{
    private bool ReadDollar(StringBuilder result)
    {
        var start = position++;
        if (AtEnd || Current != '{')
        {
            var name = ReadName();
            if (name.Length == 0) result.Append('$');
            else Append(Use(name, start, position - name.Length, "", position), result);
            return true;
        }

        position++;
        if (AtEnd) return Fail(ExpansionErrorKind.MissingBrace, start, position, "The closing brace is missing.");
        if (Current is '{' or '}' or ':')
            return Fail(ExpansionErrorKind.BadSubstitution, start, position + 1, "A variable's name must follow ${.");
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
            Append(Use(name, start, nameStart, "", position), result);
            return true;
        }

        if (operation == '/') return ReadReplacement(name, start, nameStart, result);
        var colon = operation == ':';
        if (colon) operation = AtEnd ? '\uFFFD' : text[position++];
        if (!colon && operation is not ('+' or '-' or '?' or '#' or '%'))
            return Unsupported(operatorStart, colon, operation);
        return ReadOperator(new SubstitutionOperator(name, start, nameStart, operatorStart, colon, operation), result);
    }

    private bool ReadOperator(SubstitutionOperator op, StringBuilder result)
    {
        var word = new StringBuilder();
        if (!ReadRaw('}', op.Symbol is '#' or '%', word))
            return FailAtEnd(ExpansionErrorKind.MissingBrace, op.Start, "The closing brace is missing.");
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

    /// <summary>
    /// The value of a variable that is the whole word, in quotes or not, is shared instead of copied.
    /// </summary>
    private void Append(UsedVariable value, StringBuilder result)
    {
        var isLast = AtEnd || position == text.Length - 1 && quoteStart == 0 && Current == '"' && quotes;
        if (isLast && result.Length == 0 && depth == 1 && words is null && !value.IsUnknown) whole = value.Text;
        else value.AppendTo(result);
    }

    private bool Require(SubstitutionOperator op, UsedVariable value, string word, StringBuilder result)
    {
        if (value.IsUncertain(op.HasColon) || value.IsSet(op.HasColon))
        {
            value.AppendTo(result);
            return true;
        }

        var reason = word.Length > 0
            ? ExpansionMarkers.WithoutNotGiven(word).Replace(ExpansionMarkers.Unknown, '…')
            : value.IsSet(emptyIsUnset: false) ? "it must not be empty" : "it must be set";
        return Fail(
            ExpansionErrorKind.ValueRequired,
            op.Start,
            position,
            $"{op.Name} has no value: {reason}.",
            value.NeedsBuildArgument);
    }

    private bool Trim(SubstitutionOperator op, UsedVariable value, string word, StringBuilder result)
    {
        var longest = word.Length > 0 && word[0] == op.Symbol;
        var pattern = SubstitutionPattern.Parse(longest ? word.Substring(1) : word);
        if (pattern is null) return FailPattern(op.Start, longest ? word.Substring(1) : word);
        var uncertain = value.IsUnknown || ExpansionMarkers.HasAny(word) || ExpansionMarkers.HasAny(value.Text);
        var trimmed = uncertain
            ? null
            : op.Symbol == '#' ? pattern.TrimStart(value.Text, longest) : pattern.TrimEnd(value.Text, longest);
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
        if (!ReadRaw('/', raw: true, pattern))
            return FailAtEnd(ExpansionErrorKind.MissingSlash, start, "The second / of the replacement is missing.");
        if (!ReadRaw('}', raw: true, replacement))
            return FailAtEnd(ExpansionErrorKind.MissingBrace, start, "The closing brace is missing.");
        var value = Use(name, start, nameStart, all ? "//" : "/", position);
        var parsed = SubstitutionPattern.Parse(pattern.ToString());
        if (parsed is null) return FailPattern(start, pattern.ToString());
        var with = replacement.ToString();
        var uncertain = value.IsUnknown
            || ExpansionMarkers.HasAny(value.Text)
            || ExpansionMarkers.HasAny(pattern.ToString())
            || ExpansionMarkers.HasAny(with);
        var replaced = uncertain ? null : parsed.Replace(value.Text, with, all);
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

    private static bool IsOtherNumber(char c) =>
        c > 127
            && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            && c > 127;

    private UsedVariable Use(string name, int start, int nameStart, string modifier, int end)
    {
        var definition = scope.Find(name);
        var undefined = definition is null && scope.IsComplete;
        references ??= ImmutableArray.CreateBuilder<VariableReference>();
        references.Add(new VariableReference(
            name,
            spans.Map(start, end),
            spans.Map(nameStart, nameStart + name.Length),
            definition,
            undefined,
            modifier));
        var isUnknown = definition is null && !undefined && (scope.IsShell || !IsSpecial(name));
        return new UsedVariable(definition, isUnknown || UsedVariable.IsTooLong(definition, scope));
    }

    private static bool IsSpecial(string name) => name.Length == 0 || !char.IsLetter(name[0]) && name[0] != '_';

    private bool Unsupported(int start, bool colon, char operation) =>
        Fail(
            ExpansionErrorKind.UnsupportedModifier,
            start,
            Math.Min(text.Length, start + (colon ? 2 : 1)),
            $"The builder doesn't support the operator '{(colon ? ":" : "")}{operation}' in a variable.");

    private bool FailPattern(int start, string pattern) =>
        Fail(
            ExpansionErrorKind.InvalidPattern,
            start,
            position,
            $"The pattern '{pattern}' contains a backslash before a character that can't be escaped.");

    /// <summary>An error within braces that runs to the end of the text means that the braces are not closed.</summary>
    private bool FailAtEnd(ExpansionErrorKind kind, int start, string message)
    {
        if (hasGivenUp || !AtEnd && error is not null) return false;
        error = null;
        return Fail(kind, start, text.Length, message);
    }
}
