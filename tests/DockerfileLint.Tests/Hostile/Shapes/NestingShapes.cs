using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Constructs inside themselves, as deep as the size allows.</summary>
internal static class NestingShapes
{
    private const string Bash = "FROM debian:12\nSHELL [\"/bin/bash\", \"-c\"]\nRUN ";
    private const string PowerShell = "FROM debian:12\nSHELL [\"pwsh\", \"-Command\"]\nRUN ";
    private const string Cmd = "FROM debian:12\nSHELL [\"cmd\", \"/S\", \"/C\"]\nRUN ";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Nest("nested-subshells", "(", "true", ")"),
        Nest("nested-groups", "{ ", "true;", " };"),
        Nest("nested-if", "if true; then ", "true", "; fi"),
        Nest("nested-for", "for a in b; do ", "true", "; done"),
        Nest("nested-while", "while true; do ", "true", "; done"),
        Nest("nested-case", "case a in a) ", "true", ";; esac"),
        Nest("nested-functions", "f() { ", "true", "; }"),
        Nest("nested-substitutions", "$(", "true", ")"),
        Nest("nested-quoted-substitutions", "\"$(", "true", ")\""),
        Nest("nested-backquotes", "`\\", "true", "`"),
        Nest("nested-arithmetic", "$((", "1", "))", "FROM debian:12\nRUN echo "),
        Nest("nested-expansions", "${a:-", "x", "}", "FROM debian:12\nRUN echo "),
        Nest("nested-braces", "{a,", "b", "}", "FROM debian:12\nRUN echo "),
        Nest("nested-tests", "( ", "a", " )", Bash + "[[ ", " ]]\n"),
        Nest("nested-inner-scripts", "sh -c \"", "true", "\""),
        Nest("nested-eval", "eval ", "true", ""),
        Nest("nested-onbuild", "ONBUILD ", "RUN true", "", "FROM debian:12\n"),
        Nest("nested-json", "[", "\"a\"", "]"),
        Nest("nested-powershell-blocks", "{ ", "a", " }", PowerShell + "& "),
        Nest("nested-powershell-parentheses", "(", "a", ")", PowerShell),
        Nest("nested-powershell-hashes", "@{ a = ", "1", " }", PowerShell),
        Nest("nested-powershell-substitutions", "$(", "a", ")", PowerShell + "\"", "\"\n"),
        Nest("nested-powershell-if", "if (1) { ", "a", " }", PowerShell),
        Nest("nested-cmd-parentheses", "(", "a", ")", Cmd),
        Nest("nested-cmd-if", "if exist a (", "del a", ")", Cmd),
        Nest("nested-cmd-for", "for %i in (a) do ", "echo", "", Cmd),
    ];
}
