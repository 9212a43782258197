using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>What layers write, delete and change: every one against every other.</summary>
internal static class LayerShapes
{
    private const string From = "FROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Two("copied-then-deleted", i => $"COPY f{i} /d/f{i}\n", i => $"RUN rm /d/f{i}\n"),
        Two("copied-then-deleted-in-one-run", i => $"COPY f{i} /d/f{i}\n", i => $" && rm /d/f{i}", From, "RUN true", "\n"),
        Two("copied-then-deleted-by-glob", i => $"COPY f{i} /d/f{i}\n", i => $"RUN rm -rf /d/*{i % 10}\n"),
        Two("copied-then-chowned", i => $"COPY f{i} /d/f{i}\n", i => $"RUN chown u /d/f{i}\n"),
        Two("copied-then-chowned-all", i => $"COPY f{i} /d/f{i}\n", i => $"RUN chown -R u{i} /d\n"),
        Two("written-then-moved", i => $"RUN touch /d/f{i}\n", i => $"RUN mv /d/f{i} /e/f{i}\n"),
        Repeat("created-and-deleted", i => $"RUN touch /f{i}\nRUN rm /f{i}\n"),
        Repeat("same-file-written", i => "RUN touch /f\n"),
        Repeat("same-folder-deleted", i => "COPY . /d\nRUN rm -rf /d\n"),
        Repeat("chmod-instructions", i => $"RUN chmod 755 /f{i}\n"),
        Repeat("chmod-chain", i => $" && chmod 755 /f{i}", From + "RUN true", "\n"),
        Repeat("chmod-arguments", i => $" /f{i}", From + "RUN chmod 755", "\n"),
        Repeat("chmod-same", i => "RUN chmod -R 755 /app\n"),
        Repeat("chown-chain", i => $" && chown -R u{i} /f{i}", From + "RUN true", "\n"),
        Repeat("cd-chain", i => $" && cd d{i}", From + "RUN true", "\n"),
        Repeat("cd-chain-writing", i => $" && cd d{i} && touch f{i}", From + "RUN true", "\n"),
        Repeat("cd-instructions", i => $"RUN cd d{i} && touch f\n"),
        Repeat("mkdir-chain", i => $" && mkdir -p a/b/c{i} && cd a/b/c{i}", From + "RUN true", "\n"),
        Repeat("mkdir-braces", i => $" /d{i}/{{a,b,c}}", From + "RUN mkdir -p", "\n"),
        Repeat("rm-arguments", i => $" /f{i}", From + "RUN rm -rf", "\n"),
        Repeat("redirections", i => $" && echo {i} > /f{i}", From + "RUN true", "\n"),
        Repeat("redirections-one-command", i => $" > /f{i}", From + "RUN echo", "\n"),
        Repeat("cp-chain", i => $" && cp -r /a{i} /a{i + 1}", From + "RUN true", "\n"),
        Repeat("ln-chain", i => $" && ln -s /a{i} /a{i + 1}", From + "RUN true", "\n"),
        Repeat("duplicate-runs", i => "RUN make install\n"),
        Repeat("caches-left", i => $"RUN pip install p{i} && rm -rf /root/.cache/pip\n", "FROM python:3.12\n"),
        Repeat("deep-path", i => $"COPY a /{new string('d', 1 + i % 9).Replace("d", "d/", System.StringComparison.Ordinal)}f{i}\n"),
        Repeat("one-deep-path", i => $"d{i}/", From + "RUN rm -rf /", "\n"),
        Repeat("nested-folders", i => $"RUN mkdir -p $D/{i}\nENV D=$D/{i % 10}\n", From + "ENV D=/d\n"),
    ];
}
