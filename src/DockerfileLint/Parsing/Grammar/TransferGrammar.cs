using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary>The instructions with paths, as words or as a JSON array: COPY, ADD and VOLUME.</summary>
internal static class TransferGrammar
{
    public static readonly Parser<InstructionSyntax> Copy =
        from head in Scan.Head(FlagTable.Copy)
        from paths in SourcesAndDestination
        select new CopySyntax(head, paths.IsJson, Sources(paths.Paths), Destination(paths.Paths));

    public static readonly Parser<InstructionSyntax> Add =
        from head in Scan.Head(FlagTable.Add)
        from paths in SourcesAndDestination
        select new AddSyntax(head, paths.IsJson, Sources(paths.Paths), Destination(paths.Paths));

    public static readonly Parser<InstructionSyntax> Volume =
        from head in Scan.Head(FlagTable.None)
        from paths in Folders
        select new VolumeSyntax(head, paths.IsJson, paths.Paths);

    private static Parser<PathList> SourcesAndDestination => input =>
    {
        var start = (SourceInput)input;
        var paths = ReadPaths(start);
        if (!paths.WasSuccessful || start.Owner.IsTrigger) return paths;
        var found = paths.Value.Paths;
        if (found.IsEmpty) return Scan.Missing<PathList>(start);
        var name = Keywords.NameOf(start.Owner.Kind);
        if (found.Length == 1)
            start.Owner.ReportAt(
                SyntaxErrorKind.ArgumentCount,
                found[0].Span,
                $"{name} needs a destination. Write {name} source destination.");
        else if (found[found.Length - 1].Heredoc is not null
            || HeredocMarker.Parse(found[found.Length - 1].Text) is not null)
            start.Owner.ReportAt(
                SyntaxErrorKind.Heredoc,
                found[found.Length - 1].Span,
                $"A heredoc can't be the destination of {name}. Put it before the destination.");
        return paths;
    };

    private static Parser<PathList> Folders => input =>
    {
        var start = (SourceInput)input;
        var paths = ReadPaths(start);
        if (!paths.WasSuccessful || start.Owner.IsTrigger) return paths;
        if (paths.Value.Paths.IsEmpty) return Scan.Missing<PathList>(start);
        foreach (var path in paths.Value.Paths)
            if (string.IsNullOrWhiteSpace(path.Text))
                start.Owner.ReportAt(
                    SyntaxErrorKind.ArgumentCount, path.Span, "A volume can't be empty. Name a folder.");
        return paths;
    };

    private static IResult<PathList> ReadPaths(SourceInput start)
    {
        var json = Scan.JsonOrText(start);
        if (!json.WasSuccessful) return new NoMatch<PathList>(start, "paths");
        var paths = json.Value.IsDefault
            ? FromWords(Scan.Words(start).Value, start.Owner)
            : FromStrings(json.Value, start.Owner);
        return new Match<PathList>(new PathList(!json.Value.IsDefault, paths), json.Remainder);
    }

    private static ImmutableArray<TransferPathSyntax> FromWords(ImmutableArray<WordSyntax> words, InstructionLine line)
    {
        var paths = ImmutableArray.CreateBuilder<TransferPathSyntax>(words.Length);
        var heredocs = line.Heredocs.IsEmpty ? null : ByName(line.Heredocs);
        foreach (var word in words)
        {
            line.Cancellation.ThrowIfCancellationRequested();
            var text = word.Text;
            paths.Add(
                new TransferPathSyntax(word.Logical, text, heredocs is null ? null : FindHeredoc(text, heredocs)));
        }

        return paths.MoveToImmutable();
    }

    /// <summary>The here-documents by name: of several with one name the builder takes the last.</summary>
    private static Dictionary<string, HeredocSyntax> ByName(ImmutableArray<HeredocSyntax> heredocs)
    {
        var found = new Dictionary<string, HeredocSyntax>(StringComparer.Ordinal);
        foreach (var heredoc in heredocs) found[heredoc.Name] = heredoc;
        return found;
    }

    /// <summary>The here-document that a source names.</summary>
    private static HeredocSyntax? FindHeredoc(string word, Dictionary<string, HeredocSyntax> heredocs)
    {
        if (!word.Contains("<<", StringComparison.Ordinal) || HeredocMarker.Parse(word) is not { } marker) return null;
        return heredocs.TryGetValue(marker.Name, out var heredoc) ? heredoc : null;
    }

    private static ImmutableArray<TransferPathSyntax> FromStrings(
        ImmutableArray<JsonStringSyntax> strings, InstructionLine line)
    {
        var paths = ImmutableArray.CreateBuilder<TransferPathSyntax>(strings.Length);
        foreach (var text in strings)
        {
            line.Cancellation.ThrowIfCancellationRequested();
            paths.Add(new TransferPathSyntax(text.Logical, text.Value, heredoc: null));
        }

        return paths.MoveToImmutable();
    }

    private static ImmutableArray<TransferPathSyntax> Sources(ImmutableArray<TransferPathSyntax> paths) =>
        paths.Length < 2 ? paths : paths.RemoveAt(paths.Length - 1);

    private static TransferPathSyntax? Destination(ImmutableArray<TransferPathSyntax> paths) =>
        paths.Length < 2 ? null : paths[paths.Length - 1];

    // A class: Sprache's own code over a value type of ours is compiled at every start.
    private sealed record PathList(bool IsJson, ImmutableArray<TransferPathSyntax> Paths);
}
