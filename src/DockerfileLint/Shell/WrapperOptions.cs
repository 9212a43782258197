using System;
using System.Collections.Generic;

namespace DockerfileLint.Shell;

/// <summary>How the options of a command that only starts another are read.</summary>
internal sealed class WrapperOptions
{
    private static readonly Dictionary<string, WrapperOptions> All = new(StringComparer.Ordinal)
    {
        ["env"] = new("uCS", ["--unset", "--chdir"]) { TakesAssignments = true },
        ["sudo"] = new(
            "ugpCDRrtTUh",
            [
                "--user", "--group", "--prompt", "--chdir", "--chroot", "--host", "--role", "--type",
                "--command-timeout", "--close-from", "--other-user"]) { TakesAssignments = true, Queries = "lvVKk" },
        ["doas"] = new("uC") { Queries = "CL" },
        ["gosu"] = new("") { Operands = 1 },
        ["su-exec"] = new("") { Operands = 1 },
        ["exec"] = new("a"),
        ["command"] = new("") { Queries = "vV" },
        ["builtin"] = new(""),
        ["nice"] = new("n", ["--adjustment"]),
        ["nohup"] = new(""),
        ["setsid"] = new(""),
        ["time"] = new("fo", ["--format", "--output"]),
        ["timeout"] = new("sk", ["--signal", "--kill-after"]) { Operands = 1 },
        ["stdbuf"] = new("ioe", ["--input", "--output", "--error"]),
        ["ionice"] = new("cnpPu", ["--class", "--classdata"]) { Queries = "pPu" },
        ["xargs"] = new(
            "adEILnPs",
            [
                "--arg-file", "--delimiter", "--max-args", "--max-procs", "--max-chars", "--max-lines",
                "--process-slot-var"]),
    };

    private readonly string valued;
    private readonly string[] longValued;

    private WrapperOptions(string valued, string[]? longValued = null)
    {
        this.valued = valued;
        this.longValued = longValued ?? [];
    }

    /// <summary>How many words come between the options and the command.</summary>
    public int Operands { get; private init; }

    /// <summary>Whether <c>NAME=value</c> may come before the command.</summary>
    public bool TakesAssignments { get; private init; }

    /// <summary>The options with which it starts nothing.</summary>
    private string Queries { get; init; } = "";

    public static WrapperOptions? Of(string program)
    {
        if (program.Length < 3) return null;
        if (program[0] == '/') program = ShellNames.Program(program);
        return All.TryGetValue(program, out var found) ? found : null;
    }

    public bool IsQuery(string option)
    {
        if (option[1] == '-') return option is "--help" or "--version" or "--list" or "--validate";
        foreach (var c in option)
        {
            if (Queries.IndexOf(c) >= 0) return true;
            if (valued.IndexOf(c) >= 0) return false;
        }

        return false;
    }

    /// <summary>Whether the option's value is the next word.</summary>
    public bool TakesNext(string option)
    {
        if (option[1] == '-') return Array.IndexOf(longValued, option) >= 0;
        for (var i = 1; i < option.Length; i++)
            if (valued.IndexOf(option[i]) >= 0) return i == option.Length - 1;
        return false;
    }
}
