using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using DockerfileLint.Tool.Tests.Commands;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary>
/// The programs that scripts of pipelines call: <c>dotnet tool install</c> and <c>publish</c> bring the command that the tests built, and nothing is fetched.
/// </summary>
internal sealed class PipelinePrograms : IDisposable
{
    private const UnixFileMode Program = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly string Folders = Environment.GetEnvironmentVariable("PATH")!;
    private readonly TemporaryFolder folder = new();

    public PipelinePrograms()
    {
        var command = Write("command", $"PATH='{Folders}' exec dotnet '{typeof(CommandLine).Assembly.Location}' \"$@\"\n");
        Write(
            "dotnet",
            $$"""
            case "$1" in
              --list-sdks) echo '10.0.100 [/usr/share/dotnet/sdk]'; exit ;;
              tool|publish) echo "$*" >> '{{folder.PathOf("calls")}}' ;;
              *) exit 9 ;;
            esac
            while [ $# -gt 0 ]; do
              case "$1" in --tool-path|--output) out="$2" ;; esac
              shift
            done
            mkdir -p "$out"
            cp '{{command}}' "$out/dockerfile-lint"

            """);
    }

    /// <summary>What <c>dotnet</c> was called with.</summary>
    public string[] Calls => File.Exists(folder.PathOf("calls")) ? File.ReadAllLines(folder.PathOf("calls")) : [];

    /// <summary>The value of <c>PATH</c>.</summary>
    public string Path => $"{folder.PathOf("bin")}:{Folders}";

    /// <summary>Runs a script as pipelines do.</summary>
    public (int Status, string Output, string Error) Run(string script, string workspace, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = workspace };
        foreach (var argument in (string[])["--noprofile", "--norc", "-eo", "pipefail", folder.Write("script", script)]) start.ArgumentList.Add(argument);
        start.Environment["PATH"] = Path;
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => folder.Dispose();

    private string Write(string name, string script)
    {
        var path = folder.Write($"bin/{name}", "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Program);
        return path;
    }
}
