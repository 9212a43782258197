using System;
using System.Collections.Generic;

namespace DockerfileLint.Shell;

/// <summary>Tells the shells of POSIX systems apart by their names.</summary>
internal static class ShellDialects
{
    /// <summary>The shell that a command starts: of its words the first that names one.</summary>
    public static ShellDialect FromCommand(IEnumerable<string> command)
    {
        foreach (var word in command)
            if (FromProgram(word) is not ShellDialect.None and var dialect) return dialect;
        return ShellDialect.None;
    }

    /// <summary>The shell that a program is, given with or without its folder.</summary>
    public static ShellDialect FromProgram(string program) => ShellNames.Program(program).ToLowerInvariant() switch
    {
        "sh" => ShellDialect.Sh,
        "ash" or "busybox" => ShellDialect.Ash,
        "dash" => ShellDialect.Dash,
        "bash" or "rbash" => ShellDialect.Bash,
        "ksh" or "mksh" => ShellDialect.Ksh,
        _ => ShellDialect.None,
    };

    /// <summary>The program, its flags included, of a script's first line <c>#!…</c>.</summary>
    public static IReadOnlyList<string> InterpreterOf(ReadOnlySpan<char> script)
    {
        if (script.Length < 2 || script[0] != '#' || script[1] != '!') return [];
        var line = script.Slice(2);
        var end = line.IndexOf('\n');
        return (end < 0 ? line : line.Slice(0, end)).ToString()
            .Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }
}
