using System;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary>ENV, LABEL and ARG.</summary>
internal static class KeyValueGrammar
{
    public static readonly Parser<InstructionSyntax> Env =
        from head in Scan.Head(FlagTable.None)
        from pairs in Pairs
        select new EnvSyntax(head, pairs.Pairs, pairs.IsLegacy);

    public static readonly Parser<InstructionSyntax> Label =
        from head in Scan.Head(FlagTable.None)
        from pairs in Pairs
        select new LabelSyntax(head, pairs.Pairs, pairs.IsLegacy);

    /// <summary>The builder never looks at the flags of ARG.</summary>
    public static readonly Parser<InstructionSyntax> Arg =
        from head in Scan.Head(table: null)
        from declarations in Declarations
        select new ArgSyntax(head, declarations);

    private static Parser<(ImmutableArray<KeyValueSyntax> Pairs, bool IsLegacy)> Pairs => input =>
    {
        var start = (SourceInput)input;
        var words = Scan.QuotedWords(input);
        if (words.Value.IsEmpty) return Scan.Missing<(ImmutableArray<KeyValueSyntax>, bool)>(start);
        var isLegacy = words.Value[0].AsSpan().IndexOf('=') < 0;
        var pairs = isLegacy ? ReadLegacy(start) : ReadPairs(words.Value, start.Owner);
        if (pairs.IsEmpty) return new NoMatch<(ImmutableArray<KeyValueSyntax>, bool)>(start, "a name and a value");
        return new Match<(ImmutableArray<KeyValueSyntax>, bool)>((pairs, isLegacy), words.Remainder);
    };

    private static Parser<ImmutableArray<KeyValueSyntax>> Declarations => input =>
    {
        var start = (SourceInput)input;
        var words = Scan.QuotedWords(input);
        if (words.Value.IsEmpty) return Scan.Missing<ImmutableArray<KeyValueSyntax>>(start);
        var declarations = ImmutableArray.CreateBuilder<KeyValueSyntax>(words.Value.Length);
        foreach (var word in words.Value)
        {
            start.Owner.Cancellation.ThrowIfCancellationRequested();
            var equals = word.AsSpan().IndexOf('=');
            if (equals < 0) declarations.Add(new KeyValueSyntax(word, new WordSyntax(word), value: null));
            else if (equals > 0) declarations.Add(Split(word, equals));
            else if (!start.Owner.IsTrigger)
                start.Owner.ReportAt(
                    SyntaxErrorKind.KeyValue,
                    word.SourceSpan,
                    "The name before '=' is missing. Write NAME=value without spaces around '='.");
        }

        if (declarations.Count == 0)
            return new NoMatch<ImmutableArray<KeyValueSyntax>>(start, "the name of an argument");
        return new Match<ImmutableArray<KeyValueSyntax>>(declarations.ToImmutable(), words.Remainder);
    };

    /// <summary>The old form: the name, and all the rest as the value.</summary>
    private static ImmutableArray<KeyValueSyntax> ReadLegacy(SourceInput start)
    {
        var text = start.Text.AsSpan();
        var end = Blanks.FindSeparator(text, start.Offset);
        var value = Blanks.SkipSeparators(text, end);
        if (value == text.Length)
        {
            start.Owner.Report(
                SyntaxErrorKind.KeyValue,
                TextSpan.FromBounds(start.Offset, text.Length),
                $"The value is missing. Write {Keywords.NameOf(start.Owner.Kind)} NAME=value.");
            return [];
        }

        var key = new WordSyntax(start.Text.Slice(TextSpan.FromBounds(start.Offset, end)));
        var whole = start.Text.Slice(TextSpan.FromBounds(start.Offset, text.Length));
        return [new KeyValueSyntax(
            whole, key, new WordSyntax(start.Text.Slice(TextSpan.FromBounds(value, text.Length))))];
    }

    private static ImmutableArray<KeyValueSyntax> ReadPairs(ImmutableArray<LogicalText> words, InstructionLine line)
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValueSyntax>(words.Length);
        foreach (var word in words)
        {
            line.Cancellation.ThrowIfCancellationRequested();
            var equals = word.AsSpan().IndexOf('=');
            if (equals > 0) pairs.Add(Split(word, equals));
            else if (equals < 0) line.ReportAt(SyntaxErrorKind.KeyValue, word.SourceSpan, WithoutValue(word));
            else if (!line.IsTrigger)
                line.ReportAt(
                    SyntaxErrorKind.KeyValue,
                    word.SourceSpan,
                    "The name before '=' is missing. Write NAME=value without spaces around '='.");
        }

        return pairs.ToImmutable();
    }

    private static string WithoutValue(LogicalText word) => word[0] == '#'
        ? "The pairs can't be followed by a comment on the same line. Move the comment to its own line."
        : "The word has no '='. Write NAME=value, and quote a value that contains spaces.";

    private static KeyValueSyntax Split(LogicalText word, int equals) =>
        new(
            word,
            new WordSyntax(word.Slice(new TextSpan(0, equals))),
            new WordSyntax(word.Slice(TextSpan.FromBounds(equals + 1, word.Length))));
}
