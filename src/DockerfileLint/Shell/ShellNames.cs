using System;

namespace DockerfileLint.Shell;

/// <summary>Names of programs.</summary>
internal static class ShellNames
{
    /// <summary>Whether a program, by its file name, is a shell of POSIX systems.</summary>
    public static bool IsShell(string? name) => name is "sh" or "ash" or "dash" or "ksh" or "mksh" || IsBash(name);

    /// <summary>Whether a program, by its file name, is a script.</summary>
    public static bool IsScript(string name) =>
        name.EndsWith(".sh", StringComparison.Ordinal)
            || name.EndsWith(".bash", StringComparison.Ordinal)
            || name.EndsWith("entrypoint", StringComparison.Ordinal);

    /// <summary>Whether it has what bash adds to the language of POSIX.</summary>
    public static bool IsBash(string? name) => name is "bash" or "zsh" or "rbash";

    /// <summary>
    /// The file name of a program: <c>/usr/bin/pip3</c> is <c>pip3</c>, <c>C:\\x\\curl.exe</c> is <c>curl</c>.
    /// </summary>
    public static string Program(string word)
    {
        var slash = word.AsSpan().LastIndexOfAny('/', '\\');
        var name = slash < 0 ? word : word.Substring(slash + 1);
        if (name.Length < 5 || (name[name.Length - 1] | 0x20) != 'e') return name;
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }
}
