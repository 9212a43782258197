using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>DFL9006: a file that a Dockerfile is made from, and not one itself.</summary>
internal static class Template
{
    /// <summary>The finding of a template; null for a Dockerfile.</summary>
    public static Diagnostic? Check(DockerfileSyntax syntax)
    {
        if (Find(syntax) is not { } span) return null;
        var text = syntax.Source.ToString(span);
        var line = text.IndexOf('\n');
        if (line >= 0) text = text.Substring(0, line).TrimEnd();
        return new Diagnostic(
            LinterRules.Template,
            syntax.Source.Path,
            span,
            $"This is a template: '{text}' is filled in before a build. Lint the Dockerfile that is made from it.");
    }

    /// <summary>The first placeholder; null where there is none.</summary>
    public static TextSpan? Find(DockerfileSyntax syntax)
    {
        var isNamed = TemplateName.Matches(syntax.Source.Path);
        var found = Preprocessed(syntax);
        var scan = new TemplateScan(syntax, isNamed);
        foreach (var instruction in syntax.Instructions)
        {
            if (found is { } first && first.Start < instruction.Span.Start) break;
            if (scan.Find(instruction) is { } span) return span;
        }

        return found;
    }

    /// <summary>
    /// What only a preprocessor reads among the comments: <c>#include "file"</c>, or <c>#if</c> with an <c>#endif</c>.
    /// </summary>
    private static TextSpan? Preprocessed(DockerfileSyntax syntax)
    {
        CommentSyntax? condition = null;
        var next = 0;
        foreach (var comment in syntax.Comments)
        {
            var text = syntax.Source.Text.AsSpan(comment.Span.Start, comment.Span.Length).TrimEnd();
            if (text.Length < 4 || text[1] is not ('i' or 'e')) continue;
            while (next < syntax.Instructions.Length && syntax.Instructions[next].Span.End < comment.Span.Start) next++;
            var isInside = next < syntax.Instructions.Length
                && syntax.Instructions[next].Span.Start < comment.Span.Start;
            if (!isInside && IsInclude(text)) return comment.Span;
            if (IsCondition(text)) condition ??= comment;
            else if (condition is not null && (Is(text, "#endif") || Is(text, "#end"))) return condition.Span;
        }

        return null;
    }

    private static bool IsInclude(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("#include".AsSpan())) return false;
        var file = text.Slice("#include".Length).Trim();
        return file.Length > 2 && (file[0], file[file.Length - 1]) is ('"', '"') or ('<', '>');
    }

    private static bool IsCondition(ReadOnlySpan<char> text) =>
        text.StartsWith("#if ".AsSpan()) || text.StartsWith("#if(".AsSpan()) || text.StartsWith("#ifdef ".AsSpan())
            || text.StartsWith("#ifndef ".AsSpan());

    private static bool Is(ReadOnlySpan<char> text, string expected) => text.SequenceEqual(expected.AsSpan());
}
