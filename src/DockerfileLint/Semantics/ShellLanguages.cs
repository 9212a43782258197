using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics;

/// <summary>Which language a program that runs scripts reads.</summary>
internal static class ShellLanguages
{
    public static ShellKind Of(ImmutableArray<string> command)
    {
        foreach (var word in command)
        {
            // Behind env, tini and their like stands the shell proper; of a flag nothing is said.
            var kind = OfProgram(ShellNames.Program(word));
            if (kind != ShellKind.Unknown) return kind;
        }

        return ShellKind.Unknown;
    }

    public static ShellKind OfProgram(string name)
    {
        switch (name.ToLowerInvariant())
        {
            case "sh" or "ash" or "dash" or "ksh" or "mksh" or "busybox":
                return ShellKind.Posix;
            case "bash" or "zsh" or "rbash":
                return ShellKind.Bash;
            case "powershell" or "pwsh":
                return ShellKind.PowerShell;
            case "cmd":
                return ShellKind.Cmd;
            default:
                return ShellKind.Unknown;
        }
    }
}
