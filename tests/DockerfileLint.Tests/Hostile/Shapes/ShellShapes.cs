using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Long scripts of the POSIX shell, one construct each.</summary>
internal static class ShellShapes
{
    private const string Run = "FROM debian:12\nRUN ";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("shell-and", i => " && true", Run + "true", "\n"),
        Repeat("shell-or", i => " || true", Run + "true", "\n"),
        Repeat("shell-semicolons", i => "; true", Run + "true", "\n"),
        Repeat("shell-background", i => " & true", Run + "true", "\n"),
        Repeat("shell-pipeline", i => " | cat", Run + "cat", "\n"),
        Repeat("shell-negations", i => "! ", Run, "true\n"),
        Repeat("shell-operators", i => "&&", Run, "\n"),
        Repeat("shell-semicolons-only", i => ";", Run, "\n"),
        Repeat("shell-assignments", i => $"A{i}=$A{i - 1}x ", Run, "true\n"),
        Repeat("shell-assignment-commands", i => $"A{i}=v; ", Run, "echo $A0\n"),
        Repeat("shell-exports", i => $" && export A{i}=$A", Run + "true", "\n"),
        Repeat("shell-if", i => $"if [ -f f{i} ]; then rm f{i}; fi; ", Run, "true\n"),
        Repeat("shell-elif", i => $"elif [ -f f{i} ]; then rm f{i}; ", Run + "if true; then true; ", "fi\n"),
        Repeat("shell-for", i => $"for a in b{i}; do pip install $a; done; ", Run, "true\n"),
        Repeat("shell-for-words", i => $" w{i}", Run + "for a in", "; do pip install $a; done\n"),
        Repeat("shell-case", i => $"x{i}) pip install p{i};; ", Run + "case $a in ", "esac\n"),
        Repeat("shell-case-patterns", i => $"|p{i}", Run + "case $a in a", ") true;; esac\n"),
        Repeat("shell-functions", i => $"f{i}() {{ pip install p{i}; }}; ", Run, "f0\n"),
        Repeat("shell-function-calls", i => $"f{i + 1}() {{ f{i}; f{i}; }}; ", Run + "f0() { true; }; ", "f1\n"),
        Repeat("shell-subshells", i => $"(cd d{i}; make); ", Run, "true\n"),
        Repeat("shell-groups", i => $"{{ cd d{i}; make; }}; ", Run, "true\n"),
        Repeat("shell-substitutions", i => $" $(echo {i})", Run + "echo", "\n"),
        Repeat("shell-substitutions-one-word", i => "$(a)", Run + "echo ", "\n"),
        Repeat("shell-backquotes", i => $" `echo {i}`", Run + "echo", "\n"),
        Repeat("shell-arithmetic", i => $" $(({i}+1))", Run + "echo", "\n"),
        Repeat("shell-expansions", i => $" ${{A{i}:-x}}", Run + "echo", "\n"),
        Repeat("shell-expansions-one-word", i => "${A#x}", Run + "echo ", "\n"),
        Repeat("shell-variables-one-word", i => "$A", Run + "A=xxxxxxxxxxxxxxxxxxxxxxxx; echo ", "\n"),
        Repeat("shell-braces", i => "{a,b}", Run + "echo ", "\n"),
        Repeat("shell-braces-paths", i => "/{a,b}", Run + "rm -rf ", "\n"),
        Repeat("shell-braces-wide", i => $"x{i},", Run + "mkdir /{", "z}\n"),
        Repeat("shell-globs", i => $" /d{i}/*", Run + "rm -rf", "\n"),
        Repeat("shell-arrays", i => $" a{i}", Run + "a=(", ")\n"),
        Repeat("shell-tests", i => $" && [[ a == {i}* ]]", "FROM debian:12\nSHELL [\"/bin/bash\", \"-c\"]\nRUN true", "\n"),
        Repeat("shell-comments", i => $"true # {i}\n", "FROM debian:12\nRUN <<EOF\n", "EOF\n"),
        Repeat("shell-set", i => " && set -e", Run + "true", "\n"),
        Repeat("shell-exits", i => " || exit 1; true", Run + "true", "\n"),
        Repeat("shell-sudo", i => "sudo ", Run, "true\n"),
        Repeat("shell-wrappers", i => $"env A{i}=1 ", Run, "apt-get update\n"),
        Repeat("shell-xargs", i => " | xargs rm", Run + "find /", "\n"),
        Repeat("shell-find-exec", i => " -exec rm {} \\;", Run + "find /", "\n"),
        Repeat("shell-inner-scripts", i => $"sh -c 'pip install p{i}'; ", "FROM python:3.12\nRUN ", "true\n"),
        Repeat("shell-inner-instructions", i => $"RUN bash -c \"apt-get update && apt-get install -y p{i}\"\n"),
        Repeat("shell-inner-exec-form", i => $"RUN [\"sh\", \"-c\", \"pip install p{i}\"]\n", "FROM python:3.12\n"),
        Repeat("shell-ansi-quotes", i => "$'\\x41\\n'", "FROM debian:12\nSHELL [\"/bin/bash\", \"-c\"]\nRUN echo ", "\n"),
        Repeat("shell-redirects", i => " 2>&1", Run + "true", "\n"),
        Repeat("shell-process-substitutions", i => $" <(echo {i})", "FROM debian:12\nSHELL [\"/bin/bash\", \"-c\"]\nRUN cat", "\n"),
        Repeat("shell-open-parentheses", i => "(", Run, "\n"),
        Repeat("shell-close-parentheses", i => ")", Run + "true", "\n"),
        Repeat("shell-keywords", i => "if then else fi do done ", Run, "\n"),
    ];
}
