using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Stages, alone and on each other.</summary>
internal static class StageShapes
{
    private const string From = "FROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("stages", i => $"FROM debian:12 AS s{i}\n", ""),
        Repeat("stages-unnamed", i => "FROM debian:12\nRUN echo\n", ""),
        Repeat("stages-same-name", i => "FROM debian:12 AS s\n", ""),
        Repeat("stage-chain", i => $"FROM s{i} AS s{i + 1}\nRUN echo {i}\n", "FROM debian:12 AS s0\n"),
        Repeat("stage-chain-with-env", i => $"FROM s{i} AS s{i + 1}\nENV E{i}=$PATH:{i}\n", "FROM debian:12 AS s0\n"),
        Repeat("stage-chain-with-onbuild", i => $"FROM s{i} AS s{i + 1}\n", "FROM debian:12 AS s0\nONBUILD RUN echo a\nONBUILD COPY a b\n"),
        Two("onbuild-times-stages", i => $"ONBUILD RUN echo {i}\n", i => "FROM base\n", "FROM debian:12 AS base\n"),
        Two("onbuild-times-named-stages", i => $"ONBUILD COPY a{i} b\n", i => $"FROM base AS s{i}\n", "FROM debian:12 AS base\n"),
        Two("layers-times-stages", i => $"COPY f{i} /d\n", i => $"FROM base AS s{i}\nRUN rm -rf /d\n", "FROM debian:12 AS base\n"),
        Two("runs-times-stages", i => $"RUN pip install p{i}\n", i => "FROM base\n", "FROM python:3.12 AS base\n"),
        Two("env-times-stages", i => $"ENV E{i}={i}\n", i => $"FROM base AS s{i}\nRUN echo $E1\n", "FROM debian:12 AS base\n"),
        Two("args-times-stages", i => $"ARG A{i}={i}\n", i => $"FROM debian:12 AS s{i}\nARG A1\n", ""),
        Repeat("copy-from-previous", i => $"FROM debian:12 AS s{i + 1}\nCOPY --from=s{i} /a /b\n", "FROM debian:12 AS s0\n"),
        Repeat("copy-from-by-number", i => $"FROM debian:12\nCOPY --from={i} /a /b\n", From),
        Two("copy-from-every-stage", i => $"FROM debian:12 AS s{i}\nRUN echo\n", i => $"COPY --from=s{i} /a /b{i}\n", "", From),
        Two("copy-from-one-stage", i => $"RUN echo {i} > /f{i}\n", i => $"COPY --from=b /f{i} /f{i}\n", "FROM debian:12 AS b\n", From),
        Two("mount-from-every-stage", i => $"FROM debian:12 AS s{i}\n", i => $" --mount=from=s{i},target=/m{i}", "", From + "RUN", " echo\n"),
        Repeat("copy-from-unknown", i => $"COPY --from=u{i} a b\n"),
        Repeat("copy-whole-system", i => $"FROM debian:12 AS s{i + 1}\nCOPY --from=s{i} / /\n", "FROM debian:12 AS s0\n"),
        Repeat("platforms", i => $"FROM --platform=$P{i} debian:12 AS s{i}\n", ""),
        Repeat("from-arguments", i => $"ARG A{i}=debian:{i}\nFROM $A{i}\n", ""),
        Repeat("from-image-name", i => "a/", "FROM ", "b\n"),
        Repeat("single-stage-build", i => $"RUN gcc -o b{i} b{i}.c\n", "FROM gcc:14\nCOPY . .\n", "CMD [\"./b0\"]\n"),
    ];
}
