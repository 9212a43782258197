using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Each instruction many times, and once with many arguments.</summary>
internal static class InstructionShapes
{
    private const string From = "FROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("run-echo", i => $"RUN echo {i}\n"),
        Repeat("run-exec-form", i => $"RUN [\"echo\", \"{i}\"]\n"),
        Repeat("copy", i => $"COPY f{i} /d/f{i}\n"),
        Repeat("copy-one-target", i => $"COPY f{i} /d/\n"),
        Repeat("copy-same", i => "COPY . /app\n"),
        Repeat("copy-sources", i => $" f{i}", From + "COPY", " /d/\n"),
        Repeat("copy-json", i => $"\"f{i}\", ", From + "COPY [", "\"/d/\"]\n"),
        Repeat("copy-flags", i => $" --exclude=e{i}", From + "COPY", " a /d/\n"),
        Repeat("copy-chown", i => $"COPY --chown=u{i}:g{i} --chmod=755 f{i} /d/\n"),
        Repeat("add-archives", i => $"ADD a{i}.tar.gz /d{i}/\n"),
        Repeat("add-urls", i => $"ADD https://example.com/a{i}.tar.gz /d{i}/\n"),
        Repeat("labels", i => $"LABEL l{i}=v{i}\n"),
        Repeat("expose", i => $"EXPOSE {1 + i % 65535}\n"),
        Repeat("expose-ports", i => $" {1 + i % 65535}/udp", From + "EXPOSE", "\n"),
        Repeat("expose-ranges", i => " 1-65535", From + "EXPOSE", "\n"),
        Repeat("volumes", i => $"VOLUME /v{i}\n"),
        Repeat("volume-json", i => $"\"/v{i}\",", From + "VOLUME [", "\"/v\"]\n"),
        Repeat("users", i => $"USER u{i}\n"),
        Repeat("users-and-runs", i => $"USER u{i}\nRUN echo {i}\n"),
        Repeat("useradd", i => $"RUN useradd u{i}\nUSER u{i}\n"),
        Repeat("useradd-chain", i => $" && useradd u{i}", From + "RUN true", "\n"),
        Repeat("cmd", i => $"CMD c{i}\n"),
        Repeat("cmd-json", i => $"\"a{i}\",", From + "CMD [", "\"z\"]\n"),
        Repeat("entrypoint", i => $"ENTRYPOINT [\"e{i}\"]\n"),
        Repeat("healthcheck", i => $"HEALTHCHECK CMD curl -f http://localhost/{i}\n"),
        Repeat("maintainer", i => $"MAINTAINER m{i}\n"),
        Repeat("stopsignal", i => "STOPSIGNAL SIGTERM\n"),
        Repeat("shell", i => $"SHELL [\"/bin/s{i}\", \"-c\"]\nRUN echo {i}\n"),
        Repeat("shell-arguments", i => $"\"-{i}\",", From + "SHELL [\"/bin/sh\",", "\"-c\"]\nRUN echo\n"),
        Repeat("onbuild", i => $"ONBUILD RUN echo {i}\n"),
        Repeat("onbuild-keyword", i => "ONBUILD ", From, "RUN echo\n"),
        Repeat("mounts", i => $"RUN --mount=type=cache,target=/c{i} echo {i}\n"),
        Repeat("mounts-one-run", i => $" --mount=type=cache,target=/c{i}", From + "RUN", " echo\n"),
        Repeat("mount-options", i => $",x{i}=y", From + "RUN --mount=type=cache", " echo\n"),
        Repeat("secret-mounts", i => $" --mount=type=secret,id=s{i},env=E{i}", From + "RUN", " echo\n"),
    ];
}
