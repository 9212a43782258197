using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// Reads the parser directives at the top. The builder does it twice: once for <c>escape</c>, where spaces before the
/// <c>#</c> are allowed, and once for <c>syntax</c> and <c>check</c>, where they are not, but where a <c>#!</c> line
/// may come first.
/// </summary>
internal sealed class DirectiveReader
{
    private readonly SourceText source;
    private readonly string text;
    private readonly List<SyntaxError> errors;
    private readonly List<DirectiveSyntax> found = [];

    private DirectiveReader(SourceText source, List<SyntaxError> errors)
    {
        this.source = source;
        this.errors = errors;
        text = source.Text;
    }

    /// <summary>The directives that have an effect, in order.</summary>
    public ImmutableArray<DirectiveSyntax> Directives =>
        found.Count == 0 ? ImmutableArray<DirectiveSyntax>.Empty : found.ToImmutableArray();

    /// <summary>The escape character.</summary>
    public char Escape { get; private set; } = '\\';

    /// <summary>
    /// Comment lines before this offset are directives, with or without effect, and belong to no instruction.
    /// </summary>
    public int End { get; private set; }

    public static DirectiveReader Read(SourceText source, List<SyntaxError> errors)
    {
        var reader = new DirectiveReader(source, errors);
        // Nearly all files begin with something else.
        var first = Blanks.SkipSpaces(source.Text.AsSpan(), 0);
        if (first < source.Length && source.Text[first] == '#')
        {
            reader.ReadEscape();
            reader.ReadOthers();
            reader.found.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        }

        return reader;
    }

    /// <summary>Whether a comment at this offset is a directive.</summary>
    public bool IsDirective(int start)
    {
        foreach (var directive in found)
            if (directive.Span.Start == start) return true;
        return false;
    }

    private void ReadEscape()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var position = 0; position < text.Length;)
        {
            var line = PhysicalLine.At(text, position);
            if (Match(Blanks.SkipSpaces(text.AsSpan(0, line.End), line.Start), line.End) is not { } directive) return;
            if (!seen.Add(directive.Name))
                errors.Add(new SyntaxError(
                    SyntaxErrorKind.Directive,
                    directive.Span,
                    $"The directive '{directive.Name}' is given twice. Remove one of the two."));
            else if (directive.Name == "escape") SetEscape(directive);
            End = position = line.Next;
        }
    }

    private void SetEscape(DirectiveSyntax directive)
    {
        found.Add(directive);
        if (directive.Value is "\\" or "`") Escape = directive.Value[0];
        else
            errors.Add(new SyntaxError(
                SyntaxErrorKind.Directive,
                directive.ValueSpan,
                $"'{directive.Value}' isn't a valid escape character. Use \\ or `."));
    }

    private void ReadOthers()
    {
        var position = text.StartsWith("#!", StringComparison.Ordinal) ? PhysicalLine.At(text, 0).Next : 0;
        while (position < text.Length)
        {
            var line = PhysicalLine.At(text, position);
            if (Match(line.Start, line.End) is not { } directive || Find(directive.Name) is { Name: not "escape" })
                return;
            if (directive.Name != "escape")
            {
                found.Add(directive);
                if (directive.Name == "check") CheckOptions.Check(directive, errors);
            }

            position = line.Next;
        }
    }

    private DirectiveSyntax? Find(string name) => found.Find(directive => directive.Name == name);

    /// <summary>The directive on a line that begins at <paramref name="start"/>; null if it holds none.</summary>
    private DirectiveSyntax? Match(int start, int end)
    {
        if (start >= end || text[start] != '#') return null;
        var line = text.AsSpan(0, end);
        var nameStart = Blanks.SkipSpaces(line, start + 1);
        var nameEnd = nameStart;
        while (nameEnd < end && IsNameCharacter(text[nameEnd], nameEnd == nameStart)) nameEnd++;
        var equals = SkipPatternBlanks(nameEnd, end);
        if (nameEnd == nameStart
            || equals + 1 >= end
            || text[equals] != '='
            || Canonical(line.Slice(nameStart, nameEnd - nameStart)) is not { } name)
            return null;
        var valueStart = SkipPatternBlanks(equals + 1, end);
        // A value of spaces only is its last space.
        if (valueStart == end) valueStart = end - 1;
        var valueEnd = end;
        while (valueEnd > valueStart + 1 && Blanks.IsPatternBlank(text[valueEnd - 1])) valueEnd--;
        return new DirectiveSyntax(
            source,
            TextSpan.FromBounds(start, valueEnd),
            name,
            TextSpan.FromBounds(nameStart, nameEnd),
            TextSpan.FromBounds(valueStart, valueEnd));
    }

    private int SkipPatternBlanks(int start, int end)
    {
        while (start < end && Blanks.IsPatternBlank(text[start])) start++;
        return start;
    }

    private static bool IsNameCharacter(char c, bool isFirst) =>
        (c | 0x20) is >= 'a' and <= 'z' || (!isFirst && c is >= '0' and <= '9');

    private static string? Canonical(ReadOnlySpan<char> name)
    {
        if (name.Equals("syntax".AsSpan(), StringComparison.OrdinalIgnoreCase)) return "syntax";
        if (name.Equals("escape".AsSpan(), StringComparison.OrdinalIgnoreCase)) return "escape";
        return name.Equals("check".AsSpan(), StringComparison.OrdinalIgnoreCase) ? "check" : null;
    }
}
