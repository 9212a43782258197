using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;

namespace DockerfileLint.Tool.Proving;

/// <summary>A container of an image that starts its program, without a network.</summary>
internal sealed partial class StartedContainer : IDisposable
{
    private readonly ContainerEngine engine;
    private readonly string id;

    private StartedContainer(ContainerEngine engine, string id) => (this.engine, this.id) = (engine, id);

    /// <summary>Starts one; the reason where it doesn't start.</summary>
    public static (StartedContainer? Container, string Failure) Of(ContainerEngine engine, string image)
    {
        var created = engine.Run(["run", "--detach", "--network", "none", image], ContainerBehavior.Most);
        return created.Status == 0
            ? (new StartedContainer(engine, created.Output.Trim()), "")
            : (null, ContainerBehavior.Failure(created.Error));
    }

    /// <summary>What it has done until now.</summary>
    public StartState Look()
    {
        var state = Inspect("{{.State.Status}} {{.State.ExitCode}}");
        var logs = engine.Run(["logs", id], ContainerBehavior.Most);
        return new StartState(state, Normalized(logs.Output), Normalized(logs.Error));
    }

    /// <summary>The result of its health check, waited for.</summary>
    public string Health()
    {
        for (var i = 0; i < 40; i++)
        {
            var health = Inspect("{{.State.Health.Status}}");
            if (health != "starting") return health;
            Thread.Sleep(TimeSpan.FromSeconds(1));
        }

        return "starting";
    }

    /// <inheritdoc/>
    public void Dispose() => engine.Run(["rm", "--force", "--volumes", id], ContainerBehavior.Most);

    private string Inspect(string format) =>
        engine.Run(["inspect", "--format", format, id], ContainerBehavior.Most).Output.Trim();

    /// <summary>The sorted lines of a log without what differs from run to run: numbers, times, identifiers.</summary>
    private static List<string> Normalized(string log) =>
        log.Split('\n', 51).Take(50).Select(static line => Changing().Replace(line, "#").TrimEnd())
            .Where(static line => line.Length > 0).Order(StringComparer.Ordinal).ToList();

    [GeneratedRegex(
        "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|0x[0-9a-fA-F]+|[0-9a-f]{8,}|[0-9]+",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changing();
}
