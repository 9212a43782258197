using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Lines, continuations, comments and bytes.</summary>
internal static class LineShapes
{
    private const string From = "FROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("empty-lines", i => "\n"),
        Repeat("empty-lines-crlf", i => "\r\n", "FROM debian:12\r\n"),
        Repeat("carriage-returns", i => "\r"),
        Repeat("spaces-one-line", i => " ", From + "RUN echo", "\n"),
        Repeat("spaces-lines", i => "   \n"),
        Repeat("tabs", i => "\t", From, "RUN echo\n"),
        Repeat("comments", i => $"# {i}\n"),
        Repeat("comment-one", i => "x", From + "# ", "\n"),
        Repeat("continuations", i => " \\\n  a", From + "RUN echo", "\n"),
        Repeat("continuations-empty", i => "\\\n", From + "RUN echo ", "\n"),
        Repeat("continuations-with-comments", i => $" a \\\n# {i}\n", From + "RUN echo \\\n", " b\n"),
        Repeat("continuations-with-empty-lines", i => " a \\\n\n\n", From + "RUN echo \\\n", " b\n"),
        Repeat("continuations-crlf", i => " \\\r\n  a", "FROM debian:12\r\nRUN echo", "\r\n"),
        Repeat("continuations-of-env", i => $" \\\n  N{i}=v", From + "ENV", "\n"),
        Repeat("continuations-of-chain", i => $" && \\\n  pip install p{i}", "FROM python:3.12\nRUN true", "\n"),
        Repeat("continuations-at-end", i => "RUN echo \\\n"),
        Repeat("backtick-continuations", i => " `\n  a", "# escape=`\nFROM debian:12\nRUN echo", "\n"),
        Repeat("backtick-chain", i => $" && `\n  pip install p{i}", "# escape=`\nFROM python:3.12\nRUN true", "\n"),
        Repeat("crlf-instructions", i => $"RUN pip install p{i}\r\n", "FROM python:3.12\r\n"),
        Repeat("byte-order-mark", i => $"RUN pip install p{i}\n", "\uFEFFFROM python:3.12\n"),
        Repeat("byte-order-marks", i => "\uFEFF", "", From),
        Repeat("nul-characters", i => "\0", From + "RUN echo ", "\n"),
        Repeat("surrogates", i => "\ud83d\ude00", From + "RUN echo ", "\n"),
        Repeat("control-characters", i => "\u001b[31m", From + "RUN echo ", "\n"),
        Repeat("no-line-end", i => "RUN echo a && ", From),
        Repeat("directives", i => "# escape=\\\n", "", From),
        Repeat("directives-unknown", i => $"# d{i}=x\n", "", From),
        new("latin1", size => new HostileInput(Fill(size, i => $"RUN pip install é{i}\n", "FROM python:3.12\n")) { IsLatin1 = true }),
        new("latin1-one-word", size => new HostileInput(Fill(size, i => "éü", From + "RUN echo ", "\n")) { IsLatin1 = true }),
        new("two-byte-text", size => new HostileInput(Fill(size / 2, i => "é", From + "RUN echo ", "\n"))),
    ];
}
