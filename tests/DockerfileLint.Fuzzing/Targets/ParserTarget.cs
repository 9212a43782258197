using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>Bytes to a syntax tree: no byte is lost, and every node is within its parent and after the one before.</summary>
internal static class ParserTarget
{
    public static ImmutableArray<string> Tokens { get; } =
    [
        "\\\n", "`\n", "# escape=`\n", "# syntax=docker/dockerfile:1\n", "<<EOF", "<<-\"X\"", "EOF\n", "${", "}", "$(", ")", "\"", "'", "[\"", "\", \"", "\"]", "\r\n", "\0", "\u00a0", "\uFEFF", "é", "\n\n", "#", "\t", "=", ":", "@",
        "FROM ", " AS ", "RUN ", "CMD ", "LABEL ", "EXPOSE ", "ENV ", "ADD ", "COPY ", "ENTRYPOINT ", "VOLUME ", "USER ", "WORKDIR ", "ARG ", "ONBUILD ", "STOPSIGNAL ", "HEALTHCHECK CMD ", "SHELL ", "MAINTAINER ",
        "--mount=type=cache,target=/x ", "--from=", "--chown=", "--platform=$X ", "--link ", " && ", " || ", "; ", " | ", "pip install x", "apt-get update", "apt-get install -y x", "apk add x", "npm install", "rm -rf /x", "cd x",
    ];

    public static FuzzTarget Instance { get; } = new("parser", Seeds.Dockerfiles, Tokens, Run);

    private static void Run(byte[] bytes)
    {
        var source = SourceText.FromBytes(bytes, "Dockerfile");
        Invariant.That(source.ToBytes().AsSpan().SequenceEqual(bytes), "The source is not given back.");
        var tree = DockerfileSyntax.Parse(source);
        CheckOrder(tree.Instructions, tree.Span);
        CheckOrder(tree.Comments, tree.Span);
        foreach (var error in tree.Errors) Invariant.That(tree.Span.Contains(error.Span), $"An error is outside the file: {error.Message}");
        foreach (var instruction in tree.Instructions)
        {
            Invariant.That(instruction.Span.Contains(instruction.KeywordSpan), $"The keyword of {instruction.Kind} is outside it.");
            CheckOrder(instruction.Flags, instruction.Span);
            foreach (var heredoc in instruction.Heredocs) Invariant.That(heredoc.Span.Contains(heredoc.BodySpan), "A heredoc's body is outside it.");
        }
    }

    private static void CheckOrder(IEnumerable<SyntaxNode> nodes, TextSpan parent)
    {
        var position = parent.Start;
        foreach (var span in nodes.Select(node => node.Span))
        {
            Invariant.That(span.Start >= position && span.End <= parent.End, $"{span} is not in {parent} after {position}.");
            position = span.End;
        }
    }
}
