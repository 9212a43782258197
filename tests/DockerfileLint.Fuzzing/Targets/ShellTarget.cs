using System.Collections.Immutable;
using System.Linq;
using System.Text;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>A script of each shell to its commands: every node is within the script, and every command is within its tree.</summary>
internal static class ShellTarget
{
    private static readonly ImmutableArray<string> Common = ["\n", "\\\n", "\r\n", " ", "\"", "'", "$", "$x", "${x}", "$(", ")", "(", "{", "}", "[", "]", ";", "&", "&&", "|", "||", ">", "<", "2>&1", "#", "*", "?", "~", "=", ",", "\0", "é", "-x", "--long=v"];

    public static FuzzTarget Posix { get; } = Create("posix", ShellKind.Bash, Scripts(),
        ["if ", "then ", "else ", "elif ", "fi", "for x in ", "do ", "done", "while ", "until ", "case x in ", "esac", "select ", "function f ", "f() ", "((", "))", "[[ ", " ]]", ";;", ";&", "!", "`", "${x:-", "$((", "$'", "<<E", "<<-E", "\nE\n", "<<<", "<(", "sudo ", "env A=1 ", "xargs ", "sh -c ", "eval ", "find -exec ", "\\;", "exit", "set -e", "{a,b}"]);

    public static FuzzTarget PowerShell { get; } = Create("powershell", ShellKind.PowerShell,
        [
            "$ErrorActionPreference = 'Stop'; Invoke-WebRequest -Uri \"https://x/y-$env:V.zip\" -OutFile y.zip ; Expand-Archive y.zip -DestinationPath C:\\y ; Remove-Item -Force y.zip",
            "if (Test-Path C:\\z) { foreach ($f in Get-ChildItem *.log) { $f | Remove-Item } } else { throw \"no\" }",
            "try { & C:\\y\\y.exe /quiet } catch { exit 1 } finally { $h = @{ a = 1; b = @(1, 2) } }",
            "switch ($x) { 'a' { del a } default { del b } }",
        ],
        ["@{", "@(", "@'\n", "\n'@", "@\"\n", "\n\"@", "<#", "#>", "`", "`\n", "$env:X", "$(", "foreach ", "if ", "else ", "elseif ", "try ", "catch ", "finally ", "switch ", "while ", "do ", "param ", "function ", "-eq ", "::", "[int]", "powershell -Command ", "cmd /c "]);

    public static FuzzTarget Cmd { get; } = Create("cmd", ShellKind.Cmd,
        [
            "curl -fsSLo x.zip https://x/y.zip && tar -xf x.zip && del x.zip",
            "if not exist C:\\app (mkdir C:\\app) else (rmdir /s /q C:\\app) & for %i in (a b c) do echo %i ^& done > C:\\log.txt 2>&1",
            "setx /M PATH \"%PATH%;C:\\app\" || powershell -Command \"Remove-Item x -Recurse\"",
        ],
        ["^", "^\n", "%X%", "%i", "%~dp0", "rem ", "if exist ", "if not ", "else ", "for %i in (", ") do ", "cmd /c ", "powershell -Command ", "call ", "start ", "@echo off", "del ", "set X=", "goto x", ":x"]);

    private static FuzzTarget Create(string name, ShellKind kind, ImmutableArray<string> seeds, string[] tokens) => new(name, seeds, [.. Common, .. tokens], bytes => Run(bytes, kind));

    /// <summary>The scripts in the Dockerfiles.</summary>
    private static ImmutableArray<string> Scripts() =>
        [.. Seeds.Dockerfiles.SelectMany(file => Syntax.DockerfileSyntax.Parse(SourceText.From(file)).Instructions).OfType<Syntax.RunSyntax>().Where(run => run.Command.Length > 0).Select(run => run.Command.ToString())];

    private static void Run(byte[] bytes, ShellKind kind)
    {
        var source = SourceText.From(Encoding.UTF8.GetString(bytes));
        var script = ShellScript.Parse(new LogicalText(source, new TextSpan(0, source.Length)), kind);
        Check(script.Body, source);
        foreach (var opaque in script.Opaque) Check(opaque, source);
        foreach (var feature in script.Features) Invariant.That(feature.Span.End <= source.Length, "A feature is outside the script.");
        foreach (var command in script.Commands) Check(command, script);
    }

    private static void Check(ShellCommand command, ShellScript script)
    {
        Check((ShellNode)command, script.Text.Source);
        foreach (var word in command.Arguments) Check(word, script.Text.Source);
        foreach (var assignment in command.Assignments) Check(assignment.Value, script.Text.Source);
        ShellNode top = command;
        while (top.Parent is { } parent) top = parent;
        Invariant.That(top == script.Body, $"'{command}' is in no tree.");
        var end = script.FindAppendOffset(command) ?? 0;
        Invariant.That(end >= 0 && end <= script.Text.Source.Length, "A command would be appended outside the script.");
    }

    private static void Check(ShellNode node, SourceText source)
    {
        Invariant.That(node.Range.Start >= 0 && node.Range.End <= node.Script.Length, $"{node.GetType().Name} {node.Range} is outside its script.");
        Invariant.That(node.Span.Start >= 0 && node.Span.End <= source.Length, $"{node.GetType().Name} {node.Span} is outside the source.");
    }
}
