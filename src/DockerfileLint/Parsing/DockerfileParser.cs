using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Parsing.Grammar;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>Reads a file: the pre-pass cuts it into lines, the grammar reads each by itself.</summary>
internal static class DockerfileParser
{
    public static DockerfileSyntax Parse(SourceText source, CancellationToken cancellationToken)
    {
        var errors = new List<SyntaxError>();
        var directives = DirectiveReader.Read(source, errors);
        var lines = new LogicalLines(source, directives, errors, cancellationToken);
        var instructions = ImmutableArray.CreateBuilder<InstructionSyntax>();
        while (lines.Next() is { } line)
            instructions.Add(InstructionGrammar.Parse(line));

        if (instructions.Count == 0) errors.Add(Empty(source));
        errors.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return new DockerfileSyntax(
            source,
            directives.Escape,
            directives.Directives,
            lines.Comments,
            instructions.ToImmutable(),
            errors.ToImmutableArray());
    }

    private static SyntaxError Empty(SourceText source) => source.Length == 0
        ? new SyntaxError(SyntaxErrorKind.EmptyFile, default, "The file is empty. A Dockerfile needs at least a FROM.")
        : new SyntaxError(
            SyntaxErrorKind.EmptyFile,
            default,
            "The file contains only comments and whitespace. A Dockerfile needs at least a FROM.");
}
