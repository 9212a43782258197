using System;
using System.IO;
using System.Text;

namespace DockerfileLint.Tool;

/// <summary>Where the command reads and writes, and what the other end can show.</summary>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Whether the output is a terminal that shows colours.</summary>
    public bool Color { get; init; }

    /// <summary>Whether a person watches the error stream.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The columns of the terminal; 0 where it is none.</summary>
    public int Width { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true };
        var dumb = string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), error)
        {
            Color = !Console.IsOutputRedirected && !noColor && !dumb,
            ShowsProgress = !Console.IsErrorRedirected && !dumb,
            Width = Console.IsOutputRedirected ? 0 : WindowWidth(),
        };
    }

    /// <summary>Writes one line to the error stream.</summary>
    public void Report(string problem) => Error.WriteLine($"dockerfile-lint: {problem}");

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
