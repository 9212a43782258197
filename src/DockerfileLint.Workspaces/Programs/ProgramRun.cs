using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DockerfileLint.Workspaces.Programs;

/// <summary>Runs a program of the user's machine for a bounded time and reads a bounded output.</summary>
/// <param name="program">Its whole path.</param>
internal sealed class ProgramRun(string program)
{
    private const int ErrorBytes = 4096;
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    /// <summary>Variables of its environment that differ from ours; the value is null for one that it lacks.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Bytes of its output; it is ended where it writes more.</summary>
    public int OutputBytes { get; init; } = ReadLimits.ScriptOutputBytes;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments; in hosts of .NET Framework none may need quotes.</param>
    /// <param name="folder">The folder that it works in.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InputException">It can't be started.</exception>
    public ProgramResult Run(
        IReadOnlyCollection<string> arguments, string folder, TimeSpan limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var process = new Process { StartInfo = StartOf(arguments, folder) };
        Action kill = () => Kill(process);
        LeftOvers.Add(kill);
        try
        {
            Start(process);
            if (LeftOvers.IsClosed) kill();
            using var timer = new WorkTimer(time, limit);
            using var registration = time.Token.Register(kill);
            return Read(process, kill, time.Token, cancellation);
        }
        finally
        {
            LeftOvers.Remove(kill);
        }
    }

    private ProgramResult Read(
        Process process, Action kill, CancellationToken time, CancellationToken cancellation)
    {
        process.StandardInput.Close();
        var output = Task.Run(() => ReadStart(process.StandardOutput.BaseStream, OutputBytes, kill));
        var error = Task.Run(() => ReadStart(process.StandardError.BaseStream, ErrorBytes, static () => { }));
        process.WaitForExit();
        // What it has started itself may still hold the other ends.
        var isRead = Task.WaitAll([output, error], Drain);
        cancellation.ThrowIfCancellationRequested();
        if (!isRead || time.IsCancellationRequested) return new ProgramResult(-1, [], "") { IsLate = true };
        var (bytes, isTooLong) = output.GetAwaiter().GetResult();
        var said = Encoding.UTF8.GetString(error.GetAwaiter().GetResult().Bytes).Trim();
        return new ProgramResult(process.ExitCode, bytes, said.Split('\n')[0].Trim()) { IsTooLong = isTooLong };
    }

    private static (byte[] Bytes, bool IsTooLong) ReadStart(Stream stream, int most, Action beyond)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        var isTooLong = false;
        while (ReadNext(stream, buffer) is > 0 and var count)
        {
            kept.Write(buffer, 0, (int)Math.Min(count, most - kept.Length));
            if (kept.Length < most || isTooLong) continue;
            isTooLong = true;
            beyond();
        }

        return (kept.ToArray(), isTooLong);
    }

    private static int ReadNext(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer, 0, buffer.Length);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The program was ended.
            return 0;
        }
    }

    private ProcessStartInfo StartOf(IReadOnlyCollection<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
#if NET
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
#else
        start.Arguments = string.Join(" ", arguments);
#endif
        foreach (var variable in Variables)
            if (variable.Value is null) start.Environment.Remove(variable.Key);
            else start.Environment[variable.Key] = variable.Value;
        return start;
    }

    private void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            throw new InputException($"{program}: it can't be started: {exception.Message}", exception);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
#if NET
            process.Kill(entireProcessTree: true);
#else
            process.Kill();
#endif
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or Win32Exception or NotSupportedException
                or AggregateException)
        {
            // It has ended, or hasn't begun.
        }
    }
}
