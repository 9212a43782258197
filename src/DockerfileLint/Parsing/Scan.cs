using System;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing;

/// <summary>The primitives of the grammar: each scans a span and jumps once.</summary>
internal static class Scan
{
    /// <summary>The keyword and the separators after it.</summary>
    public static readonly Parser<InstructionKind> Keyword = input =>
    {
        var start = (SourceInput)input;
        var kind = KeywordOf(start, out var rest);
        if (kind != InstructionKind.Unknown) return new Match<InstructionKind>(kind, rest);
        if (!start.Owner.IsTrigger) UnknownKeyword.Report(start.Owner);
        return new NoMatch<InstructionKind>(start, "the name of an instruction");
    };

    /// <summary>The rest of the line as one word, which must not be empty.</summary>
    public static readonly Parser<LogicalText> Argument = input =>
    {
        var start = (SourceInput)input;
        if (!start.AtEnd) return new Match<LogicalText>(Rest(start), End(start));
        return Missing<LogicalText>(start);
    };

    /// <summary>A JSON array to the end of the line; default strings where the rest is text.</summary>
    public static readonly Parser<ImmutableArray<JsonStringSyntax>> JsonOrText = input =>
    {
        var start = (SourceInput)input;
        var form = JsonForm.Read(start.Owner, start.Offset);
        if (form.Kind != JsonFormKind.Mixed)
            return new Match<ImmutableArray<JsonStringSyntax>>(form.Strings, End(start));
        start.Owner.Report(
            SyntaxErrorKind.InvalidJson,
            form.Culprit,
            "The exec form takes only strings. Put the element in double quotes.",
            InDoubleQuotes(start.Text.AsSpan(form.Culprit)));
        return new NoMatch<ImmutableArray<JsonStringSyntax>>(start, "a JSON array of strings");
    };

    /// <summary>Words separated by separators, without quoting; there may be none.</summary>
    public static readonly Parser<ImmutableArray<WordSyntax>> Words = input =>
    {
        var start = (SourceInput)input;
        var words = ImmutableArray.CreateBuilder<WordSyntax>(4);
        var text = start.Text.AsSpan();
        for (var position = start.Offset; position < text.Length;)
        {
            start.Owner.Cancellation.ThrowIfCancellationRequested();
            var end = Blanks.FindSeparator(text, position);
            words.Add(new WordSyntax(start.Text.Slice(TextSpan.FromBounds(position, end))));
            position = Blanks.SkipSeparators(text, end);
        }

        return new Match<ImmutableArray<WordSyntax>>(words.ToImmutable(), End(start));
    };

    /// <summary>
    /// Words separated by whitespace outside quotes, as ENV, LABEL and ARG have them; quotes and escapes stay in.
    /// </summary>
    public static readonly Parser<ImmutableArray<LogicalText>> QuotedWords = input =>
    {
        var start = (SourceInput)input;
        return new Match<ImmutableArray<LogicalText>>(QuotedWordReader.Read(start), End(start));
    };

    /// <summary>The first word, up to whitespace, and the whitespace after it.</summary>
    public static readonly Parser<LogicalText> FirstWord = input =>
    {
        var start = (SourceInput)input;
        if (start.AtEnd) return Missing<LogicalText>(start);
        var text = start.Text.AsSpan();
        var end = start.Offset;
        while (end < text.Length && !Blanks.IsSpace(text[end])) end++;
        return new Match<LogicalText>(
            start.Text.Slice(TextSpan.FromBounds(start.Offset, end)), start.JumpTo(Blanks.SkipSpaces(text, end)));
    };

    /// <summary>The rest of the line.</summary>
    public static readonly Parser<LogicalText> RestOfLine = input => new Match<LogicalText>(
        Rest((SourceInput)input), End((SourceInput)input));

    /// <summary>What follows the keyword: flags, which are checked against a table, and the head of the node.</summary>
    public static Parser<InstructionHead> Head(FlagTable? table) => input =>
    {
        var start = (SourceInput)input;
        var arguments = FlagReader.Read(start.Owner, start.Offset, out var flags);
        table?.Check(flags, start.Owner);
        var head = start.Owner.ToHead(flags, TextSpan.FromBounds(arguments, start.Text.Length));
        return new Match<InstructionHead>(head, start.JumpTo(arguments));
    };

    /// <summary>The instruction that the line names, and where its rest begins.</summary>
    public static InstructionKind KeywordOf(SourceInput input, out SourceInput rest)
    {
        var text = input.Text.AsSpan();
        var end = Blanks.FindSeparator(text, input.Offset);
        var kind = Keywords.Find(text.Slice(input.Offset, end - input.Offset));
        input.Owner.Kind = kind;
        input.Owner.KeywordEnd = end;
        rest = input.JumpTo(Blanks.SkipSeparators(text, end));
        return kind;
    }

    /// <summary>Reports that an argument is missing.</summary>
    public static NoMatch<T> Missing<T>(SourceInput input)
    {
        if (!input.Owner.IsTrigger)
            input.Owner.ReportAt(
                SyntaxErrorKind.ArgumentCount, input.Owner.KeywordSpan, MissingArgument.Message(input.Owner.Kind));
        return new NoMatch<T>(input, "an argument");
    }

    private static LogicalText Rest(SourceInput input) =>
        input.Text.Slice(TextSpan.FromBounds(input.Offset, input.Text.Length));

    private static SourceInput End(SourceInput input) => input.JumpTo(input.Text.Length);

    private static string? InDoubleQuotes(ReadOnlySpan<char> element) =>
        element[0] is '[' or '{' ? null : "\"" + element.ToString() + "\"";
}
