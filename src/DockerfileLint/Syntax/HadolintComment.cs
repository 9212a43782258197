using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>
/// Reads hadolint's comments as hadolint 2.15 does: in lower case, with spaces or tabs around <c>=</c> and the commas,
/// and nothing after the value but another <c>#</c>. A comment that isn't written so means nothing as a whole.
/// </summary>
internal static class HadolintComment
{
    private static readonly string[] OfInstruction = ["hadolint", "ignore"];
    private static readonly string[] OfStage = ["hadolint", "stage", "ignore"];
    private static readonly string[] OfFile = ["hadolint", "global", "ignore"];
    private static readonly string[] OfShell = ["hadolint", "shell"];

    // The names of its rules are made of these.
    private const string NameCharacters = "DLSC0123456789";

    /// <summary>
    /// The rules of <c># hadolint ignore=…</c> and what follows them; null where the comment is something else.
    /// </summary>
    public static (ImmutableArray<(string Name, TextSpan Span)> Names, TextSpan After)? Ignored(
        CommentSyntax comment) =>
        Rules(comment, OfInstruction);

    /// <summary>The rules of <c># hadolint stage ignore=…</c>.</summary>
    public static (ImmutableArray<(string Name, TextSpan Span)> Names, TextSpan After)? IgnoredInStage(
        CommentSyntax comment) =>
        Rules(comment, OfStage);

    /// <summary>The rules of <c># hadolint global ignore=…</c>.</summary>
    public static (ImmutableArray<(string Name, TextSpan Span)> Names, TextSpan After)? IgnoredInFile(
        CommentSyntax comment) =>
        Rules(comment, OfFile);

    /// <summary>The shell of <c># hadolint shell=…</c>; null where the comment is something else.</summary>
    public static string? Shell(CommentSyntax comment)
    {
        if (Value(comment, OfShell) is not { } start) return null;
        var (text, end) = (comment.Source.Text, comment.Span.End);
        var at = start;
        while (at < end && text[at] is not (' ' or '\t')) at++;
        var rest = LinterComment.Skip(text, at, end);
        return at > start && (rest == end || text[rest] == '#') ? text.Substring(start, at - start) : null;
    }

    private static (ImmutableArray<(string Name, TextSpan Span)> Names, TextSpan After)? Rules(
        CommentSyntax comment, string[] words)
    {
        if (Value(comment, words) is not { } at) return null;
        var (text, end) = (comment.Source.Text, comment.Span.End);
        var names = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        while (true)
        {
            var start = at;
            while (at < end && NameCharacters.IndexOf(text[at]) >= 0) at++;
            if (at == start) return null;
            names.Add((text.Substring(start, at - start), TextSpan.FromBounds(start, at)));
            at = LinterComment.Skip(text, at, end);
            if (at == end || text[at] == '#') return (names.ToImmutable(), TextSpan.FromBounds(at, end));
            if (text[at] != ',') return null;
            at = LinterComment.Skip(text, at + 1, end);
        }
    }

    private static int? Value(CommentSyntax comment, string[] words) =>
        LinterComment.After(comment, StringComparison.Ordinal, words);
}
