using System;
using System.IO;
using System.Text;
using DockerfileLint.Reporting;

namespace DockerfileLint.Tool;

/// <summary>Where the command reads and writes, and what the other end can show.</summary>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Whether the output is shown in colours.</summary>
    public bool Color { get; init; }

    /// <summary>Whether the output is a terminal, which obeys control characters.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Whether a person at it can be asked: both ends are a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether the output is the log of a build server, which obeys commands in it.</summary>
    public bool IsBuildLog { get; init; }

    /// <summary>Whether a person watches the error stream.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The columns of the terminal; 0 where it is none.</summary>
    public int Width { get; init; }

    /// <summary>The columns of the error stream's terminal; 0 where it is none.</summary>
    public int ErrorWidth { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var error = new StreamWriter(StandardStream.Error(), encoding) { AutoFlush = true };
        var dumb = string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new Terminal(StandardStream.Input(), StandardStream.Output(), error)
        {
            IsScreen = !Console.IsOutputRedirected,
            IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected && !dumb
                && !BuildServer.IsPresent,
            IsBuildLog = BuildServer.IsPresent && !StandardStream.IsOutputFile(),
            Color = ShowsColor(!Console.IsOutputRedirected && !dumb, Environment.GetEnvironmentVariable),
            ShowsProgress = !Console.IsErrorRedirected && !dumb,
            Width = Console.IsOutputRedirected ? 0 : WindowWidth(),
            ErrorWidth = Console.IsErrorRedirected ? 0 : WindowWidth(),
        };
    }

    /// <summary>
    /// Whether to write colours: a user may want none (no-color.org), or want them where no terminal is seen
    /// (force-color.org).
    /// </summary>
    /// <param name="isTerminal">Whether the output is a terminal that shows colours.</param>
    /// <param name="variable">The value of an environment variable.</param>
    public static bool ShowsColor(bool isTerminal, Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
            && (isTerminal || variable("FORCE_COLOR") is { Length: > 0 } and not "0");

    /// <summary>Writes one line to the error stream, whatever the names are that it quotes.</summary>
    public void Report(string problem) => WriteError($"dockerfile-lint: {ShownText.Of(problem)}{Error.NewLine}");

    /// <summary>Writes to the error stream; where nobody reads it, there is nobody to tell.</summary>
    public void WriteError(string text)
    {
        try
        {
            Error.Write(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

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
