using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Reads the comments that suppress rules: <c># dockerfile-lint disable=…</c> and <c>disable-file=…</c>, hadolint's
/// <c># hadolint ignore=…</c>, <c>stage ignore=…</c> and <c>global ignore=…</c>, tally's <c># tally ignore=…</c>,
/// and the builder's <c># check=skip=…</c> as a directive and above an instruction.
/// </summary>
internal static class SuppressionReader
{
    private const string OnInstruction = "dockerfile-lint disable=";
    private const string OnFile = "dockerfile-lint disable-file=";
    private const string Tally = "tally";
    private const string Ignore = "ignore";
    private const string Global = "global";

    public static ImmutableArray<Suppression> Read(DockerfileSyntax syntax)
    {
        var found = ImmutableArray.CreateBuilder<Suppression>();
        if (CheckComment.Of(syntax) is { } directive)
            AddSkipped(directive, scope: null, SuppressionKind.Directive, syntax.Source, found);
        HadolintSuppressions.Add(syntax, found);
        foreach (var comment in syntax.Comments)
        {
            if (AfterTally(comment, Tally, Global, Ignore) is { } tally)
                found.Add(CreateTally(comment, scope: null, tally));
            else if (Match(comment, OnFile) is { } own) found.Add(Create(comment, scope: null, own));
        }

        var earlier = new Dictionary<InstructionKind, TextSpan>();
        foreach (var instruction in syntax.Instructions)
        {
            var count = found.Count;
            foreach (var comment in instruction.LeadingComments) Add(comment, instruction.Span, found);
            if (CheckComment.Above(instruction) is { } above)
                AddSkipped(above, instruction.Span, SuppressionKind.Check, syntax.Source, found);
            AddReplaced(instruction, earlier, count, found);
        }

        return found.ToImmutable();
    }

    /// <summary>Applies the builder's comment to the instruction that the one below the comment replaces.</summary>
    private static void AddReplaced(
        InstructionSyntax instruction,
        Dictionary<InstructionKind, TextSpan> earlier,
        int start,
        ImmutableArray<Suppression>.Builder found)
    {
        if (instruction is FromSyntax) earlier.Clear();
        if (instruction.Kind is not (InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck))
            return;
        if (earlier.TryGetValue(instruction.Kind, out var replaced))
            for (int i = start, end = found.Count; i < end; i++)
                foreach (var (name, span) in found[i].Names)
                    if (found[i].Kind == SuppressionKind.Check && BuilderChecks.MeansReplaced(name))
                        found.Add(new Suppression(
                            found[i].Comment,
                            replaced,
                            ImmutableArray.Create((BuilderChecks.Replaced, span)),
                            SuppressionKind.Peer));
        earlier[instruction.Kind] = instruction.Span;
    }

    private static void Add(CommentSyntax comment, TextSpan scope, ImmutableArray<Suppression>.Builder found)
    {
        if (Match(comment, OnInstruction) is { } own) found.Add(Create(comment, scope, own));
        else if (AfterTally(comment, Tally, Ignore) is { } tally) found.Add(CreateTally(comment, scope, tally));
    }

    /// <summary>Applies the builder's <c>skip=</c>.</summary>
    private static void AddSkipped(
        CheckComment comment,
        TextSpan? scope,
        SuppressionKind kind,
        SourceText source,
        ImmutableArray<Suppression>.Builder found)
    {
        if (comment.Find("skip") is { } skipped)
            found.Add(new Suppression(comment.Span, scope, Names(source, skipped.List, skipped.Start), kind));
    }

    private static int? AfterTally(CommentSyntax comment, params string[] words) =>
        LinterComment.After(comment, StringComparison.OrdinalIgnoreCase, words);

    /// <summary>The start of the text after a key; null if the comment doesn't begin with the key.</summary>
    private static int? Match(CommentSyntax comment, string key)
    {
        var text = comment.Source.Text;
        var start = LinterComment.Skip(text, comment.Span.Start + 1, comment.Span.End);
        if (start < comment.Span.End && (text[start] | 0x20) != key[0]) return null;
        return start + key.Length <= comment.Span.End
            && string.Compare(text, start, key, 0, key.Length, StringComparison.OrdinalIgnoreCase) == 0
            ? start + key.Length
            : null;
    }

    private static Suppression Create(CommentSyntax comment, TextSpan? scope, int start)
    {
        var text = comment.Source.Text;
        var end = start;
        // A reason may follow after a space; after a comma and a space the list continues.
        while (end < comment.Span.End && (!char.IsWhiteSpace(text[end]) || text[end - 1] == ',')) end++;
        return new Suppression(
            comment.Span,
            scope,
            Names(comment.Source, text.Substring(start, end - start), start),
            SuppressionKind.Own)
        {
            Rest = TextSpan.FromBounds(end, comment.Span.End),
        };
    }

    /// <summary>
    /// tally's list, with spaces around its commas, up to a reason or a comment. Its names have a namespace, as
    /// <c>hadolint/DL3006</c>, which may be left out; we may know a rule by that linter only.
    /// </summary>
    private static Suppression CreateTally(CommentSyntax comment, TextSpan? scope, int start)
    {
        var text = comment.Source.Text;
        var end = start;
        for (var (i, isOpen) = (start, true); i < comment.Span.End && text[i] is not (';' or '#'); i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            // A word after a space goes on only if there is a comma between them.
            if (text[i] != ',' && !isOpen && i > end) break;
            isOpen = text[i] == ',';
            end = i + 1;
        }

        var written = Names(comment.Source, text.Substring(start, end - start), start);
        var names = written.ToBuilder();
        foreach (var (name, span) in written)
        {
            var slash = name.IndexOf('/');
            var other = slash < 0 ? $"{Tally}/{name}" : $"{name.Substring(0, slash)}:{name.Substring(slash + 1)}";
            names.Add((other, span));
        }

        return new Suppression(comment.Span, scope, names.ToImmutable(), SuppressionKind.Peer)
        {
            Rest = TextSpan.FromBounds(end, comment.Span.End),
        };
    }

    private static ImmutableArray<(string Name, TextSpan Span)> Names(SourceText source, string list, int start)
    {
        var names = new List<(string, TextSpan)>();
        foreach (var part in list.Split(','))
        {
            var name = part.Trim();
            if (name.Length > 0)
                names.Add((name, new TextSpan(start + part.IndexOf(name, StringComparison.Ordinal), name.Length)));
            start += part.Length + 1;
        }

        return names.ToImmutableArray();
    }
}
