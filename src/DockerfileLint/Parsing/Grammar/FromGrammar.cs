using System;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary><c>FROM [--platform=P] IMAGE [AS STAGE]</c>.</summary>
internal static class FromGrammar
{
    public static readonly Parser<InstructionSyntax> From =
        from head in Scan.Head(FlagTable.From)
        from words in Words
        select new FromSyntax(
            head,
            words[0],
            words.Length > 2 && IsAs(words[1]) ? words[1] : null,
            words.Length > 2 && IsAs(words[1]) ? words[2] : null);

    private static Parser<ImmutableArray<WordSyntax>> Words => input =>
    {
        var start = (SourceInput)input;
        if (start.AtEnd) return Scan.Missing<ImmutableArray<WordSyntax>>(start);
        var words = Scan.Words(input);
        if (words.Value.Length > 1) Check(words.Value, start.Owner);
        return words;
    };

    private static bool IsAs(WordSyntax word) =>
        word.Logical.AsSpan().Equals("AS".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static void Check(ImmutableArray<WordSyntax> words, InstructionLine line)
    {
        if (words.Length == 3 && IsAs(words[1]))
        {
            if (!IsStageName(words[2].Text.ToLowerInvariant()))
                line.ReportAt(
                    SyntaxErrorKind.StageName,
                    words[2].Span,
                    $"'{words[2].Text}' isn't a valid stage name. Use letters, digits, hyphens, "
                        + "underscores and dots, beginning with a letter.");
            return;
        }

        var surplus = words[words.Length > 3 && IsAs(words[1]) ? 3 : 1];
        var span = TextSpan.FromBounds(surplus.Span.Start, words[words.Length - 1].Span.End);
        if (surplus.Text[0] == '#')
            line.ReportAt(
                SyntaxErrorKind.ArgumentCount,
                span,
                "FROM can't be followed by a comment on the same line. Move the comment to its own line.");
        else if (words.Length == 3 && surplus.Text.Length == 2)
            line.ReportAt(
                SyntaxErrorKind.ArgumentCount,
                surplus.Span,
                $"Use AS before a stage name, not '{surplus.Text}'.",
                "AS");
        else
            line.ReportAt(SyntaxErrorKind.ArgumentCount, span, words.Length == 2 && IsAs(surplus)
                ? "The stage name after AS is missing. Write FROM image AS name."
                : $"FROM takes an image, AS and a stage name. Remove '{line.Text.Source.ToString(span)}'.");
    }

    private static bool IsStageName(string name)
    {
        if (name[0] is < 'a' or > 'z') return false;
        foreach (var c in name)
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.')) return false;
        return true;
    }
}
