using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>What the builder refuses, many times.</summary>
internal static class ErrorShapes
{
    private const string From = "FROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("error-from", i => "FROM @@\n", ""),
        Repeat("error-from-names", i => $"FROM @{i}\n", ""),
        Repeat("error-unknown-instruction", i => $"X{i} a\n"),
        Repeat("error-misspelt", i => "RUNN echo\n"),
        Repeat("error-flag", i => $"RUN --m{i}=x echo\n"),
        Repeat("error-arguments", i => "COPY a\n"),
        Repeat("error-no-arguments", i => "RUN\nCOPY\nENV\n"),
        Repeat("error-expansion", i => "LABEL a=${x\n"),
        Repeat("error-expansion-one-line", i => " a=${x-}${", From + "LABEL", "\n"),
        Repeat("error-stage", i => "FROM debian AS 1a\n", ""),
        Repeat("error-copy-from", i => "COPY --from=missing a b\n"),
        Repeat("error-before-from", i => $"RUN echo {i}\n", "", From),
        Repeat("error-no-from", i => "COPY a b\n", ""),
        Repeat("error-port", i => " x", From + "EXPOSE", "\n"),
        Repeat("error-healthcheck", i => "HEALTHCHECK --interval=x CMD a\n"),
        Repeat("error-onbuild", i => "ONBUILD FROM x\nONBUILD ONBUILD RUN a\n"),
        Repeat("error-mount", i => "RUN --mount=type=x,y=z,target= echo\n"),
        Repeat("error-json", i => "SHELL [\"a\", ]\n"),
        Repeat("error-label", i => "LABEL a\n"),
        Repeat("error-chown", i => "COPY --chown= --chmod=999 a b\n"),
        Repeat("error-and-findings", i => $"RUN pip install p{i}\nX{i}\n", "FROM python:3.12\n"),
        Repeat("error-words-one-line", i => $" X{i}", "FROM debian:12", "\n"),
    ];
}
