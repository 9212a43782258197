using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace DockerfileLint.Tool.Tests.Writing;

/// <summary>The command in a process of its own, for what happens to one from outside.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process process;

    private ToolProcess(Process process) => this.process = process;

    public List<string> ErrorLines { get; } = [];

    public static ToolProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new ToolProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the command has said that it fixed so many files; false where it ended before.</summary>
    public async Task<bool> WaitForFixesAsync(int count)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            ErrorLines.Add(line);
            if (line.Contains(": fixed ", StringComparison.Ordinal) && --count == 0) return true;
        }

        return false;
    }

    public void Kill() => process.Kill();

    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Reads what the command still says and gives its exit status.</summary>
    public async Task<int> EndAsync()
    {
        var output = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync() is { } line) ErrorLines.Add(line);
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose() => process.Dispose();
}
