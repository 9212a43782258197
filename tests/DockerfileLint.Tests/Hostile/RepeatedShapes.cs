using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Hostile;

/// <summary>Every fixture of every rule with each of its parts repeated: instructions, commands, words, stages.</summary>
internal static class RepeatedShapes
{
    /// <summary>All of them.</summary>
    public static IEnumerable<RepeatedShape> All() => Fixture.All().SelectMany(static fixture => Of(fixture.ToString(), fixture.Marked.Text, fixture.Input));

    /// <summary>Those of a Dockerfile.</summary>
    public static IEnumerable<RepeatedShape> Of(string name, string text, Func<string, LintInput> input)
    {
        RepeatedShape Shape(string part, Func<int, string> repeated) => new($"{name} {part}", repeated, input);
        yield return Shape("file", n => Repeat(n, _ => text.EndsWith('\n') ? text : text + "\n"));
        yield return Shape("stages", n => Repeat(n, i => Renamed(text, i)));
        yield return Shape("chain", n => Repeat(n, i => Chained(text, i)));
        var syntax = DockerfileSyntax.Parse(SourceText.From(text));
        for (var number = 0; number < syntax.Instructions.Length; number++)
        {
            var instruction = syntax.Instructions[number];
            if (instruction is FromSyntax || instruction.Span.IsEmpty) continue;
            foreach (var (part, repeated) in OfInstruction(text, number, instruction.Span)) yield return Shape(part, repeated);
        }
    }

    private static IEnumerable<(string Part, Func<int, string> Text)> OfInstruction(string text, int number, TextSpan span)
    {
        string before = text[..span.Start], own = text.Substring(span.Start, span.Length), after = text[span.End..];
        yield return ($"{number} lines", n => before + Repeat(n, _ => own + "\n") + after);
        if (own.Contains("<<", StringComparison.Ordinal)) yield break;
        yield return ($"{number} numbered", n => before + Repeat(n, i => Numbered(own, i, "\n")) + after);
        var blank = own.LastIndexOfAny([' ', '\t']);
        if (blank > 0)
            yield return ($"{number} words", n => before + own[..blank] + Repeat(n, i => Numbered(" w", i, own[blank..])) + after);
        var keyword = own.IndexOf(' ', StringComparison.Ordinal);
        if (keyword > 0 && own.StartsWith("RUN ", StringComparison.OrdinalIgnoreCase) && own[4] is not ('[' or '-'))
            yield return ($"{number} commands", n => before + "RUN " + string.Join(" && ", Enumerable.Repeat(own[4..], n)) + after);
    }

    /// <summary>The file with its last stage built on that of the copy before it.</summary>
    private static string Chained(string text, int number)
    {
        var from = text.LastIndexOf("FROM ", StringComparison.OrdinalIgnoreCase);
        if (from < 0) return text;
        var end = text.IndexOf('\n', from) is >= 0 and var found ? found : text.Length;
        var image = number == 0 ? text[(from + 5)..end].Split(' ')[0] : Numbered("chain", number - 1, "");
        return Numbered($"FROM {image} AS chain", number, text[end..]) + "\n";
    }

    /// <summary>The file with names of its own for its stages.</summary>
    private static string Renamed(string text, int number) => text
        .Replace(" AS ", Numbered(" AS s", number, ""), StringComparison.OrdinalIgnoreCase)
        .Replace("--from=", Numbered("--from=s", number, ""), StringComparison.Ordinal) + "\n";

    private static string Numbered(string before, int number, string after) =>
        string.Create(CultureInfo.InvariantCulture, $"{before}{number}{after}");

    private static string Repeat(int n, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < n; i++) text.Append(part(i));
        return text.ToString();
    }
}
