using System;
using System.Linq;
using Sprache;

namespace DockerfileLint.Benchmarks;

/// <summary>The plain way with Sprache: every character a parser. Kept only to be measured beside the real one.</summary>
internal static class Yardstick
{
    private static readonly Parser<char> Blank = Sprache.Parse.Char(character => character is ' ' or '\t', "blank");
    private static readonly Parser<string> LineEnd = Sprache.Parse.String("\r\n").Or(Sprache.Parse.String("\n")).Text();
    private static readonly Parser<string> Continuation = from escape in Sprache.Parse.Char('\\') from blanks in Blank.Many() from end in LineEnd select "";
    private static readonly Parser<string> InnerComment = from blanks in Blank.Many() from hash in Sprache.Parse.Char('#') from rest in Sprache.Parse.CharExcept("\r\n").Many() from end in LineEnd select "";
    private static readonly Parser<string> Join = from continuation in Continuation from comments in InnerComment.Many() select "";
    private static readonly Parser<string> Character = Join.Or(Sprache.Parse.CharExcept("\r\n").Select(character => character.ToString()));
    private static readonly Parser<string> Keyword = Sprache.Parse.Letter.AtLeastOnce().Text();
    private static readonly Parser<string> Flag = from dashes in Sprache.Parse.String("--") from name in Sprache.Parse.CharExcept(" \t\r\n").AtLeastOnce().Text() from gap in Blank.AtLeastOnce() select name;
    private static readonly Parser<string> Instruction =
        from indent in Blank.Many()
        from keyword in Keyword
        from gap in Join.Or(Blank.Select(_ => "")).AtLeastOnce()
        from flags in Flag.Many()
        from rest in Character.Many()
        select keyword + string.Concat(rest);

    private static readonly Parser<string> Comment = from blanks in Blank.Many() from hash in Sprache.Parse.Char('#') from rest in Sprache.Parse.CharExcept("\r\n").Many().Text() select "";
    private static readonly Parser<string> Line = Comment.Or(Instruction).Or(Blank.Many().Text());
    private static readonly Parser<int> File = from lines in Line.DelimitedBy(LineEnd) select lines.Count(line => line.Length > 0);

    /// <summary>The number of instructions up to the first line that this small grammar does not know.</summary>
    public static int Parse(string text)
    {
        var result = File.TryParse(text);
        return result.WasSuccessful ? result.Value : throw new FormatException(result.Message);
    }
}
