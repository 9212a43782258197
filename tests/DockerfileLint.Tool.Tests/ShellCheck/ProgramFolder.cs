using System;
using System.IO;
using DockerfileLint.Tool.Tests.Commands;

namespace DockerfileLint.Tool.Tests.ShellCheck;

/// <summary>A folder that stands before all others in PATH and may hold a program that says it is ShellCheck.</summary>
internal sealed class ProgramFolder : IDisposable
{
    /// <summary>What such a program says to <c>--version</c>.</summary>
    private const string Version = """
        #!/bin/sh
        if [ "$1" = --version ]; then echo "ShellCheck"; echo "version: 0.9.0"; exit 0; fi
        echo "$@" >> "${0%/*}/calls"

        """;

    private readonly TemporaryFolder folder = new();
    private readonly string? before = Environment.GetEnvironmentVariable("PATH");

    /// <param name="first">The folder that comes first; null for the one of its own.</param>
    /// <param name="isAlone">Whether there are no others.</param>
    public ProgramFolder(string? first = null, bool isAlone = false) =>
        Environment.SetEnvironmentVariable("PATH", isAlone ? first ?? folder.Path : $"{first ?? folder.Path}:{before}");

    public string Path => folder.Path;

    /// <summary>How often the program was asked to check something.</summary>
    public int Calls => File.Exists(folder.PathOf("calls")) ? File.ReadAllLines(folder.PathOf("calls")).Length : 0;

    /// <summary>Writes the program.</summary>
    /// <param name="script">What it does when it is to check something.</param>
    public ProgramFolder With(string script) => WithWhole(Version + script + "\n");

    /// <summary>Writes the program as it is.</summary>
    public ProgramFolder WithWhole(string script, bool isExecutable = true)
    {
        var path = folder.Write("shellcheck", script);
        if (isExecutable && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        return this;
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", before);
        folder.Dispose();
    }
}
