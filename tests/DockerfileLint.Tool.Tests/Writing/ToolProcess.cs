using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace DockerfileLint.Tool.Tests.Writing;

/// <summary>The command in a process of its own, for what happens to one from outside. Waiting for it ends after a time, and its processes end with the test.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource limit = new(Patience);
    private readonly Process process;

    private ToolProcess(Process process) => this.process = process;

    public List<string> ErrorLines { get; } = [];

    public static ToolProcess Start(params string[] arguments) => Start("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments]);

    /// <summary>Starts it so that an interrupt reaches it, which a shell keeps from what it starts in the background.</summary>
    public static ToolProcess StartInterruptible(params string[] arguments) =>
        Start("env", ["--default-signal=INT", "dotnet", typeof(CommandLine).Assembly.Location, .. arguments]);

    private static ToolProcess Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new ToolProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the command has said that it fixed so many files; false where it ended before.</summary>
    public Task<bool> WaitForFixesAsync(int count) => WaitForAsync(": fixed ", count);

    /// <summary>Waits until the command has said something so many times; false where it ended before.</summary>
    public async Task<bool> WaitForAsync(string text, int count = 1)
    {
        while (await process.StandardError.ReadLineAsync(limit.Token) is { } line)
        {
            ErrorLines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal) && --count == 0) return true;
        }

        return false;
    }

    public int Id => process.Id;

    public void Kill() => process.Kill();

    public void Terminate() => Send("-TERM");

    public void Interrupt() => Send("-INT");

    private void Send(string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Reads what the command still says and gives its exit status.</summary>
    public async Task<int> EndAsync()
    {
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        while (await process.StandardError.ReadLineAsync(limit.Token) is { } line) ErrorLines.Add(line);
        await output;
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        limit.Dispose();
    }
}
