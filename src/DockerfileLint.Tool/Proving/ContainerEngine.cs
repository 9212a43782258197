using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Proving;

/// <summary>The container engine of the user's machine, by its command line.</summary>
/// <param name="program">The program.</param>
internal sealed class ContainerEngine(string program)
{
    private static readonly string[] Known = ["docker", "podman", "nerdctl"];

    /// <summary>The first known engine that answers.</summary>
    /// <exception cref="InputException">None does.</exception>
    public static ContainerEngine Find(string? named)
    {
        foreach (var program in named is null ? Known : [named])
        {
            var engine = new ContainerEngine(program);
            if (engine.TryRun(["version"], TimeSpan.FromSeconds(30)) is { Status: 0 }) return engine;
        }

        throw new InputException(
            named is null
                ? $"--prove needs a container engine, and none of {string.Join(", ", Known)} answers"
                : $"--engine: '{named}' doesn't answer");
    }

    /// <summary>Runs a command.</summary>
    /// <exception cref="InputException">It didn't end in time.</exception>
    public EngineResult Run(IEnumerable<string> arguments, TimeSpan most)
    {
        var words = arguments.ToList();
        return TryRun(words, most) ?? throw new InputException($"'{program} {words[0]}' doesn't end");
    }

    /// <summary>Runs a command and hands over what it writes, as bytes; what is left of them is dropped.</summary>
    /// <exception cref="InputException">It didn't end in time.</exception>
    public void Read(IReadOnlyList<string> arguments, TimeSpan most, Action<Stream> read)
    {
        using var process = Process.Start(StartOf(arguments))!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = Task.Run(() =>
        {
            var stream = process.StandardOutput.BaseStream;
            try
            {
                read(stream);
            }
            finally
            {
                stream.CopyTo(Stream.Null);
            }
        });
        if (!process.WaitForExit(most))
        {
            process.Kill(entireProcessTree: true);
            throw new InputException($"'{program} {arguments[0]}' doesn't end");
        }

        error.Wait();
        output.GetAwaiter().GetResult();
    }

    private ProcessStartInfo StartOf(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOCKER_BUILDKIT"] = "1";
        return start;
    }

    private EngineResult? TryRun(IEnumerable<string> arguments, TimeSpan most)
    {
        try
        {
            using var process = Process.Start(StartOf(arguments))!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(most))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            Task.WaitAll(output, error);
            return new EngineResult(process.ExitCode, output.Result, error.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
