using System;
using System.Collections.Generic;
using DockerfileLint.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

/// <summary>What words of cmd and PowerShell mean.</summary>
internal sealed class ForeignWordsTests
{
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal) { ["SETUP"] = @"C:\media" };
    private static readonly Dictionary<string, string> Locals = new(StringComparer.Ordinal) { ["zip"] = @"C:\a.zip" };

    [TestCase(@"%SETUP%\a", @"C:\media\a")]
    [TestCase("\"%setup%\\a\"", @"C:\media\a")]
    [TestCase(@"%TEMP%\a", @"/$env:TEMP\a")]
    [TestCase(@"C:\%temp%", @"C:\$env:TEMP")]
    [TestCase("%~dp0", null)]
    [TestCase("%%i", null)]
    [TestCase("%SETUP:~0,1%", null)]
    [TestCase("a^b%SETUP%", null)]
    public void CmdNamesVariablesBetweenPercentSigns(string word, string? expected) =>
        Assert.That(Expand(word, ShellKind.Cmd), Is.EqualTo(expected));

    [TestCase(@"$Env:SETUP\a", @"C:\media\a")]
    [TestCase(@"${env:setup}\a", @"C:\media\a")]
    [TestCase("\"$env:SETUP\\a b\"", @"C:\media\a b")]
    [TestCase(@"$env:TEMP\a", @"/$env:TEMP\a")]
    [TestCase("$Zip", @"C:\a.zip")]
    [TestCase("\"${zip}.bak\"", @"C:\a.zip.bak")]
    [TestCase("$unset", null)]
    [TestCase("$zip.Name", null)]
    [TestCase("$zip[0]", null)]
    [TestCase("$(Get-Item x)", null)]
    [TestCase("$_.FullName", null)]
    [TestCase("$env:SETUP`n", null)]
    public void PowerShellNamesVariablesAfterADollarSign(string word, string? expected) =>
        Assert.That(Expand(word, ShellKind.PowerShell), Is.EqualTo(expected));

    private static string? Expand(string word, ShellKind kind)
    {
        var script = Scripts.Parse("del " + word, kind);
        return ForeignWords.Expand(
            script.Commands[0].Arguments[0],
            static name => Environment.TryGetValue(name.ToUpperInvariant(), out var value) ? value : null,
            static name => Locals.TryGetValue(name, out var value) ? value : null);
    }
}
