using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Values that grow from values: the text is short, what it expands to is not.</summary>
internal static class VariableShapes
{
    private const string From = "FROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("env-path", i => $"ENV PATH=$PATH:/x{i}\n"),
        Repeat("env-path-one-instruction", i => $" P{i}=$PATH:/x{i}", From + "ENV", "\n"),
        Repeat("env-doubling", i => $"ENV V{i + 1}=$V{i}$V{i}\n", From + "ENV V0=xxxxxxxxxxxxxxxx\n"),
        Repeat("env-doubling-itself", i => "ENV V=$V$V\n", From + "ENV V=xxxxxxxxxxxxxxxx\n"),
        Repeat("env-chain", i => $"ENV V{i + 1}=$V{i}x\n", From + "ENV V0=x\n"),
        Repeat("env-names", i => $"ENV N{i}=v{i}\n"),
        Repeat("env-one-instruction", i => $" N{i}=v{i}", From + "ENV", "\n"),
        Repeat("env-legacy", i => $"ENV N{i} some words {i}\n"),
        Repeat("arg-names", i => $"ARG A{i}=v{i}\n"),
        Repeat("arg-doubling", i => $"ARG A{i + 1}=${{A{i}}}${{A{i}}}\n", From + "ARG A0=xxxxxxxxxxxxxxxx\n"),
        Repeat("arg-before-from", i => $"ARG A{i + 1}=$A{i}x\n", "ARG A0=x\n", "FROM debian:$A1\n"),
        Two("long-value-used", i => "vvvvvvvvvv", i => $"LABEL l{i}=$V\n", From + "ENV V=", "\n"),
        Two("long-value-in-runs", i => "vvvvvvvvvv", i => "RUN echo $V\n", From + "ENV V=", "\n"),
        Two("long-value-in-one-run", i => "vvvvvvvvvv", i => " $V", From + "ENV V=", "\nRUN echo", "\n"),
        Two("long-value-copied", i => "vvvvvvvvvv", i => $"COPY a{i} /$V/\n", From + "ENV V=", "\n"),
        Two("long-value-in-workdir", i => "vvvvvvvvvv", i => "WORKDIR $V\n", From + "ENV V=", "\n"),
        Two("long-value-many-names", i => "vvvvvvvvvv", i => $"ENV N{i}=$V\n", From + "ENV V=", "\n"),
        Two("long-value-in-from", i => "vvvvvvvvvv", i => "FROM x$V\n", "ARG V=", "\n", From),
        Repeat("labels-with-variables", i => $" l{i}=${{V:-d{i}}}", From + "LABEL", "\n"),
        Repeat("label-one-word", i => "${V}", From + "ENV V=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\nLABEL l=", "\n"),
        Nest("variable-defaults", "${A:-", "x", "}", From + "LABEL l="),
        Nest("variable-alternatives", "${A:+x", "y", "}", From + "ENV A=1\nLABEL l="),
        Repeat("variable-patterns", i => "${V//a/b}", From + "ENV V=aaaaaaaaaaaaaaaa\nLABEL l=", "\n"),
        Repeat("variable-prefixes", i => $"LABEL l{i}=${{V##*a}}${{V%%a*}}\n", From + "ENV V=abababababababababababababababababababab\n"),
        Repeat("variables-unset", i => $"LABEL l{i}=$U{i}\n"),
        Repeat("workdir-relative", i => "WORKDIR a\n"),
        Repeat("workdir-numbered", i => $"WORKDIR d{i}\n"),
        Repeat("workdir-up", i => "WORKDIR ../a\n"),
        Repeat("workdir-one-path", i => "d/", From + "WORKDIR /", "\n"),
        Repeat("workdir-and-copy", i => $"WORKDIR d{i}\nCOPY f{i} .\n"),
    ];
}
