using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Words, quotes, escapes, flags and JSON.</summary>
internal static class WordShapes
{
    private const string From = "FROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("one-word", i => "x", From + "RUN ", "\n"),
        Repeat("one-word-keyword", i => "X", From),
        Repeat("one-word-label", i => "x", From + "LABEL a=", "\n"),
        Repeat("one-word-from", i => "x", "FROM ", "\n"),
        Repeat("one-word-stage-name", i => "x", "FROM debian:12 AS ", "\n"),
        Repeat("one-word-copy", i => "x", From + "COPY ", " /d\n"),
        Repeat("one-line", i => $" a{i}", From + "RUN echo", "\n"),
        Repeat("one-line-chain", i => $" && pip install p{i}", "FROM python:3.12\nRUN true", "\n"),
        Repeat("quotes-double", i => " \"a b\"", From + "RUN echo", "\n"),
        Repeat("quotes-single", i => " 'a b'", From + "RUN echo", "\n"),
        Repeat("quotes-empty", i => "\"\"''", From + "RUN echo ", "\n"),
        Repeat("quotes-open", i => " \"a", From + "RUN echo", "\n"),
        Repeat("quotes-open-labels", i => $"LABEL a{i}=\"x\n"),
        Repeat("quotes-in-label", i => "\"a\"'b'", From + "LABEL l=", "\n"),
        Repeat("escapes", i => "\\a", From + "RUN echo ", "\n"),
        Repeat("escapes-in-quotes", i => "\\\"", From + "RUN echo \"", "\"\n"),
        Repeat("escapes-in-label", i => "\\ ", From + "LABEL l=", "\n"),
        Repeat("escapes-backslashes", i => "\\\\", From + "COPY ", " /d\n"),
        Repeat("flags", i => $" --f{i}", From + "RUN", " echo\n"),
        Repeat("flags-same", i => " --network=none", From + "RUN", " echo\n"),
        Repeat("flags-of-copy", i => " --link", From + "COPY", " a b\n"),
        Repeat("flag-long", i => "x", From + "COPY --from=", " a b\n"),
        Repeat("json-array", i => $"\"a{i}\", ", From + "RUN [", "\"z\"]\n"),
        Repeat("json-escapes", i => "\\u0041\\n", From + "RUN [\"", "\"]\n"),
        Repeat("json-open", i => $"\"a{i}\", ", From + "RUN [", "\n"),
        Repeat("json-spaces", i => " ", From + "RUN [", "\"a\"]\n"),
        Repeat("json-brackets", i => "[", From + "RUN ", "\n"),
        Repeat("json-empty-words", i => "\"\", ", From + "ENTRYPOINT [\"dotnet\", ", "\"\"]\n"),
        Repeat("globs", i => " *.?[a-z]*", From + "COPY", " /d/\n"),
        Repeat("globs-one-word", i => "*", From + "COPY ", " /d/\n"),
        Repeat("glob-classes", i => "[a-z]", From + "COPY ", " /d/\n"),
        Repeat("equals-signs", i => "=", From + "LABEL a", "\n"),
        Repeat("slashes", i => "/", From + "COPY a ", "\n"),
        Repeat("dots", i => "../", From + "COPY a /", "\n"),
    ];
}
