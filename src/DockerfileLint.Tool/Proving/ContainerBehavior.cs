using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;

namespace DockerfileLint.Tool.Proving;

/// <summary>What containers of an image do.</summary>
/// <param name="engine">The engine.</param>
/// <param name="image">The image.</param>
internal sealed partial class ContainerBehavior(ContainerEngine engine, string image)
{
    private const string Fails = "doesn't start";

    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    /// <summary>What the start command has done after some seconds, without a network.</summary>
    public string Start(TimeSpan wait, bool hasHealthcheck)
    {
        var created = engine.Run(["run", "--detach", "--network", "none", image], Most);
        if (created.Status != 0) return Fails + ": " + LastLine(created.Error);
        var container = created.Output.Trim();
        try
        {
            Thread.Sleep(wait);
            var state = Inspect(container, "{{.State.Status}} {{.State.ExitCode}}");
            var isRunning = state.StartsWith("running", StringComparison.Ordinal);
            var health = hasHealthcheck && isRunning ? Health(container) : "";
            var logs = engine.Run(["logs", container], Most);
            return $"{state}{health}\n{Normalized(logs.Output)}{Normalized(logs.Error)}";
        }
        finally
        {
            engine.Run(["rm", "--force", "--volumes", container], Most);
        }
    }

    /// <summary>The output and status of a command.</summary>
    public string Run(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> arguments =
            ["run", "--rm", "--network", "none", "--entrypoint", words[0], image, .. words.Skip(1)];
        var result = engine.Run(arguments, Most);
        // The engine's own failures.
        return result.Status is 125 or 126 or 127 && result.Output.Length == 0
            ? Fails + ": " + LastLine(result.Error)
            : $"{result.Status}\n{result.Output}";
    }

    /// <summary>Whether nothing started.</summary>
    public static bool IsFailure(string behavior) => behavior.StartsWith(Fails, StringComparison.Ordinal);

    private string Health(string container)
    {
        for (var i = 0; i < 40; i++)
        {
            var health = Inspect(container, "{{.State.Health.Status}}");
            if (health != "starting") return " " + health;
            Thread.Sleep(TimeSpan.FromSeconds(1));
        }

        return " starting";
    }

    private string Inspect(string container, string format) =>
        engine.Run(["inspect", "--format", format, container], Most).Output.Trim();

    private static string LastLine(string text) => text.Trim().Split('\n')[^1];

    /// <summary>A log without what differs from run to run: numbers, times, identifiers.</summary>
    private static string Normalized(string log) =>
        string.Concat(log.Split('\n').Take(50).Select(static line => Changing().Replace(line, "#").TrimEnd() + "\n"));

    [GeneratedRegex(
        "0x[0-9a-fA-F]+|[0-9a-f]{8,}|[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changing();
}
