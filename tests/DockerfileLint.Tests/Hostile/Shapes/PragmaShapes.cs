using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Comments that turn rules off.</summary>
internal static class PragmaShapes
{
    private const string From = "FROM python:3.12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("pragmas", i => $"# dockerfile-lint disable=DFL1301\nRUN pip install p{i}\n", From),
        Repeat("pragmas-unused", i => "# dockerfile-lint disable=DFL1301\nRUN echo\n", From),
        Repeat("pragmas-above-one", i => "# dockerfile-lint disable=DFL1301\n", From, "RUN pip install p\n"),
        Repeat("pragmas-of-file", i => "# dockerfile-lint disable-file=DFL1301\n", From, "RUN pip install p\n"),
        Repeat("pragmas-unknown-rule", i => $"# dockerfile-lint disable=X{i}\n", From),
        Repeat("pragma-rules", i => $",DFL{1000 + i % 9000}", From + "# dockerfile-lint disable=DFL1301", "\nRUN pip install p\n"),
        Repeat("pragmas-hadolint", i => $"# hadolint ignore=DL3042\nRUN pip install p{i}\n", From),
        Repeat("pragmas-check", i => "# check=skip=JSONArgsRecommended\n", "", From),
        Repeat("pragma-check-rules", i => $",R{i}", "# check=skip=A", "\n" + From),
        Two("pragmas-then-findings", i => "# dockerfile-lint disable-file=DFL1201\n", i => $"RUN pip install p{i}\n", "", From),
    ];
}
