using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Completion;

/// <summary>A real shell that has read our script and completes lines.</summary>
internal sealed class Shell(string name)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Each reads lines and writes what each can be completed to, in one line.
    private const string Bash = """
        source "$1"
        while IFS= read -r line; do
          IFS=' ' read -r -a COMP_WORDS <<< "${line//=/ = }"
          if [[ $line == *' ' ]]; then COMP_WORDS+=(''); fi
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _dockerfile_lint
          echo "${COMPREPLY[*]}"
        done
        """;

    private const string Fish = """
        source $argv[1]
        while read -l line
            echo (complete -C "$line" | string split -f1 \t | string replace -r '^--[^=]*=' '' | string join ' ')
        end
        """;

    // The editor of zsh completes only in a terminal: the command is replaced by one that says how it was called.
    private const string Zsh = """
        zmodload zsh/zpty
        while IFS= read -r line; do
          zpty terminal zsh -f -i
          zpty -w terminal "stty -echo; PS1=; autoload -Uz compinit; compinit -u -D; source $1; dockerfile-lint() { print -r -- \"<<\$argv[-1]>>\" }; print -r -- '<<'ready'>>'"
          zpty -r -m terminal output '*<<ready>>*'
          zpty -w -n terminal $line$'\t\n'
          zpty -r -m terminal output '*<<*>>*'
          zpty -d terminal
          word=${${output##*<<}%%>>*}
          print -r -- ${word#--*=}
        done
        """;

    private const string PowerShell = """
        Get-Content -Raw $args[0] | Invoke-Expression
        foreach ($line in $input) { (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText -replace '^--[^=]*=', '' -join ' ' }
        """;

    /// <summary>What each line can be completed to, separated by spaces.</summary>
    public IReadOnlyList<string> Complete(params IReadOnlyCollection<string> lines)
    {
        using var folder = new TemporaryFolder();
        folder.Write("completion", ToolRun.Of("completion", name).Output);
        folder.Write("driver.ps1", Driver());
        var program = name == "powershell" ? "pwsh" : name;
        var start = new ProcessStartInfo(program, [folder.PathOf("driver.ps1"), folder.PathOf("completion")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        using var process = Start(start);
        return Finish(process, lines).TrimEnd('\n').Split('\n').Select(static line => line.Trim('\r')).ToList();
    }

    private static string Finish(Process process, IEnumerable<string> lines)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(string.Concat(lines.Select(static line => line + "\n")));
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"No end after {Patience}.");
        }

        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return output.Result;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"{start.FileName} isn't installed.");
            throw;
        }
    }

    private string Driver() => name switch
    {
        "bash" => Bash,
        "fish" => Fish,
        "zsh" => Zsh,
        _ => PowerShell,
    };
}
