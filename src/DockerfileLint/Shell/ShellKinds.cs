using System;
using System.Collections.Generic;

namespace DockerfileLint.Shell;

/// <summary>Which language a program that runs scripts reads.</summary>
internal static class ShellKinds
{
    /// <summary>
    /// The language of a SHELL instruction's words, such as <c>/bin/bash -o pipefail -c</c>: of the
    /// program that <c>env</c>, <c>tini</c> and their like start.
    /// </summary>
    public static ShellKind FromCommand(IEnumerable<string> command)
    {
        foreach (var word in command)
        {
            var kind = FromProgram(word);
            if (kind != ShellKind.Unknown) return kind;
        }

        return ShellKind.Unknown;
    }

    /// <summary>The language that a program reads, given with or without its folder.</summary>
    public static ShellKind FromProgram(string program)
    {
        var name = ShellNames.Program(program).ToLowerInvariant();
        if (ShellNames.IsBash(name)) return ShellKind.Bash;
        if (ShellNames.IsShell(name)) return ShellKind.Posix;
        return name switch
        {
            "busybox" => ShellKind.Posix,
            "powershell" or "pwsh" => ShellKind.PowerShell,
            "cmd" => ShellKind.Cmd,
            _ => ShellKind.Unknown,
        };
    }

    /// <summary>
    /// The language of a script's first line <c>#!…</c>; unknown for every other interpreter, whose scripts are not
    /// read here.
    /// </summary>
    public static ShellKind FromInterpreterLine(ReadOnlySpan<char> script)
    {
        if (script.Length < 2 || script[0] != '#' || script[1] != '!') return ShellKind.Unknown;
        var line = script.Slice(2);
        var end = line.IndexOf('\n');
        if (end >= 0) line = line.Slice(0, end);
        foreach (var word in line.ToString().Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            if (word[0] != '-' && !word.Contains('=') && ShellNames.Program(word) != "env") return FromProgram(word);
        return ShellKind.Unknown;
    }
}
