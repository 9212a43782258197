using System;
using DockerfileLint.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

public sealed class ShellKindsTests
{
    [TestCase("/bin/sh -c", ShellKind.Posix)]
    [TestCase("/bin/bash -euxo pipefail -c", ShellKind.Bash)]
    [TestCase("/usr/bin/env bash -c", ShellKind.Bash)]
    [TestCase("powershell -Command", ShellKind.PowerShell)]
    [TestCase("C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\PowerShell.exe -c", ShellKind.PowerShell)]
    [TestCase("cmd /S /C", ShellKind.Cmd)]
    [TestCase("python3 -c", ShellKind.Unknown)]
    public void OfShellInstructions(string words, ShellKind kind) => Assert.That(ShellKinds.FromCommand(words.Split(' ')), Is.EqualTo(kind));

    [TestCase("#!/bin/sh\na", ShellKind.Posix)]
    [TestCase("#!/usr/bin/env bash\r\na", ShellKind.Bash)]
    [TestCase("#! /usr/bin/env -S A=1 bash -e", ShellKind.Bash)]
    [TestCase("#!/usr/bin/python3\nimport x", ShellKind.Unknown)]
    [TestCase("echo", ShellKind.Unknown)]
    public void OfFirstLines(string script, ShellKind kind) => Assert.That(ShellKinds.FromInterpreterLine(script.AsSpan()), Is.EqualTo(kind));
}
