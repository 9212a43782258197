using System.Linq;
using DockerfileLint.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

public sealed class WindowsParserTests
{
    [TestCase("Invoke-WebRequest -Uri $env:U -OutFile a.zip; Expand-Archive a.zip -DestinationPath C:\\a; Remove-Item -Force a.zip", "Invoke-WebRequest Expand-Archive Remove-Item")]
    [TestCase("$x = '1.2'; if ((Get-FileHash a.zip).Hash -ne $x) { Write-Host 'no'; exit 1 } else { b }; c", "* * Get-FileHash Write-Host exit b c")]
    [TestCase("if (a) { b } $x = 1", "a b *")]
    [TestCase("foreach ($i in 1..3) { a $i } while ($true) { b } do { c } until (d)", "* a * b c d")]
    [TestCase("try { a } catch [System.Exception], [X] { b } finally { c }", "a b c")]
    [TestCase("function Get-X($a) { b }; Get-X 1", "b Get-X")]
    [TestCase("switch ($x) { 'a' { b } default { c } }", "* b c")]
    [TestCase("switch -Regex -CaseSensitive ($x) { $(a) { b } { c } { d } }", "* a b c d")]
    [TestCase("switch -File $x { 1 { a } }", "a")]
    [TestCase("Get-ChildItem | Where-Object { $_.Length -gt 1 } | Remove-Item -Recurse", "Get-ChildItem Where-Object * Remove-Item")]
    [TestCase("$f = Get-Item x; & 'C:\\a b\\c.exe' /q; . ./d.ps1 e", "* Get-Item c d.ps1")]
    [TestCase("& { a; b }", "a b")]
    [TestCase("a && b || c", "a b c")]
    [TestCase("[Environment]::SetEnvironmentVariable('A', $env:A + ';x', 'Machine')", "* *")]
    [TestCase("(New-Object Net.WebClient).DownloadFile(\"$(a)/x\", 'y')", "* New-Object * a")]
    [TestCase("a @{ b = 1; c = 'x}' } <# ) #> d # e", "a")]
    [TestCase("a `\n -b", "a")]
    [TestCase("Set-Content x \\\"Hello world\\\"", "Set-Content")]
    [TestCase("$u = \"\\\"a b\\\"\"; c", "* c")]
    [TestCase("cmd /S /C \"mklink a b && del c\"", "cmd mklink del")]
    public void PowerShell(string text, string names) => AssertCommands(text, ShellKind.PowerShell, names);

    [TestCase("mkdir C:\\tmp && mkdir C:\\bin & del x || exit /b 1", "mkdir mkdir del exit")]
    [TestCase("if not exist C:\\a (mkdir C:\\a) else (del b) & c", "mkdir del c")]
    [TestCase("if \"%A%\"==\"x\" a & b", "a b")]
    [TestCase("if %A% EQU 1 a", "a")]
    [TestCase("if %A% == 1 a", "a")]
    [TestCase("if errorlevel 1 exit /b 1", "exit")]
    [TestCase("for /f \"tokens=*\" %i in ('a --list') do mklink %i b & c", "mklink c")]
    [TestCase("@echo off & call a.bat & start /wait \"\" b.exe /q", "echo a.bat b")]
    [TestCase("echo a ^& b \"c & d\" > f 2>&1 | e", "echo e")]
    [TestCase("rem a & b\nc", "rem c")]
    [TestCase("powershell -NoProfile -ExecutionPolicy Bypass -Command a; b", "powershell a b")]
    [TestCase("powershell -Command \"a 'x'; b\" && c", "powershell a b c")]
    [TestCase("powershell a.ps1", "powershell a.ps1")]
    [TestCase("powershell -File a.ps1", "powershell")]
    public void Cmd(string text, string names) => AssertCommands(text, ShellKind.Cmd, names);

    [TestCase("a 'x''y'", ShellKind.PowerShell, "x'y")]
    [TestCase("a \"x `\"y`\"\"", ShellKind.PowerShell, "x \"y\"")]
    [TestCase("a \"C:\\x\\\"", ShellKind.PowerShell, "C:\\x\\")]
    [TestCase("a \\\"x y\\\"", ShellKind.PowerShell, "x y")]
    [TestCase("a \"$x\"", ShellKind.PowerShell, null)]
    [TestCase("a $env:X/b", ShellKind.PowerShell, null)]
    [TestCase("a x^&y", ShellKind.Cmd, "x&y")]
    [TestCase("a \"C:\\x y\"\\z", ShellKind.Cmd, "C:\\x y\\z")]
    [TestCase("a %X%", ShellKind.Cmd, null)]
    public void Values(string text, ShellKind kind, string? value) =>
        Assert.That(Scripts.Parse(text, kind).Commands[0].Arguments[0].Value, Is.EqualTo(value));

    [Test]
    public void ListsAreSplitIntoWords() =>
        Assert.That(Scripts.Parse("Remove-Item a, 'b',c -Force", ShellKind.PowerShell).Commands[0].Arguments.Select(word => word.Value), Is.EqualTo(new[] { "a", "b", "c", "-Force" }));

    [Test]
    public void AssignmentsHaveNamesAndValues()
    {
        var command = Scripts.Parse("$ProgressPreference = 'SilentlyContinue'", ShellKind.PowerShell).Commands[0];
        Assert.That((command.Assignments[0].Name, command.Assignments[0].Value.Value), Is.EqualTo(("ProgressPreference", "SilentlyContinue")));
    }

    [TestCase("a; if (b) { c", ShellKind.PowerShell)]
    [TestCase("a; b 'c", ShellKind.PowerShell)]
    [TestCase("a; class X { }", ShellKind.PowerShell)]
    [TestCase("a; )", ShellKind.PowerShell)]
    [TestCase("a & (b", ShellKind.Cmd)]
    [TestCase("a & if x", ShellKind.Cmd)]
    [TestCase("a & for %i in (x", ShellKind.Cmd)]
    public void WhatIsNotUnderstoodIsOpaqueToTheEnd(string text, ShellKind kind)
    {
        var script = Scripts.Parse(text, kind);
        Assert.That(script.Opaque, Has.Length.EqualTo(1));
        Assert.That(script.Commands.Select(command => command.Name), Is.EqualTo(new[] { "a" }));
    }

    [TestCase("(", ShellKind.PowerShell)]
    [TestCase("{", ShellKind.PowerShell)]
    [TestCase("\"$(", ShellKind.PowerShell)]
    [TestCase("$a = ", ShellKind.PowerShell)]
    [TestCase("if (", ShellKind.PowerShell)]
    [TestCase("a { ", ShellKind.PowerShell)]
    [TestCase("\"\\\"", ShellKind.PowerShell)]
    [TestCase("(", ShellKind.Cmd)]
    [TestCase("if x==y ", ShellKind.Cmd)]
    [TestCase("for %i in (x) do ", ShellKind.Cmd)]
    [TestCase("cmd /c ", ShellKind.Cmd)]
    public void DeepNestingDoesNotOverflow(string piece, ShellKind kind) =>
        Assert.That(Scripts.Parse(string.Concat(Enumerable.Repeat(piece, 50_000)), kind).Body.Items, Is.Not.Empty);

    private static void AssertCommands(string text, ShellKind kind, string names)
    {
        var script = Scripts.Parse(text, kind);
        Assert.That(script.Opaque.Select(opaque => opaque.Reason), Is.Empty);
        Assert.That(string.Join(' ', script.Commands.Select(command => command.Name ?? "*")), Is.EqualTo(names));
    }
}
