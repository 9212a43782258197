using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace DockerfileLint.Tool.Proving;

/// <summary>What containers of two images do.</summary>
/// <param name="engine">The engine.</param>
/// <param name="first">The one image.</param>
/// <param name="second">The other one.</param>
internal sealed class ContainerBehavior(ContainerEngine engine, string first, string second)
{
    /// <summary>The longest that a command of the engine may take.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    private const string Fails = "doesn't start";

    /// <summary>
    /// What the start commands have done after some seconds; the slower one is waited for while it does the same.
    /// </summary>
    /// <param name="wait">How long both are watched.</param>
    /// <param name="longest">How long the slower one is waited for.</param>
    /// <param name="hasHealthcheck">Whether their health is compared, too.</param>
    public (string First, string Second) Start(TimeSpan wait, TimeSpan longest, bool hasHealthcheck)
    {
        var (one, failure) = StartedContainer.Of(engine, first);
        using (one)
        {
            var (other, otherFailure) = StartedContainer.Of(engine, second);
            using (other)
            {
                if (one is null || other is null)
                    return (one?.Look().ToString() ?? failure, other?.Look().ToString() ?? otherFailure);
                Thread.Sleep(wait);
                var (before, after) = Watch(one, other, longest);
                var isHealth = hasHealthcheck && before.IsRunning && after.IsRunning;
                return isHealth
                    ? ($"{before}\n{one.Health()}", $"{after}\n{other.Health()}")
                    : (before.ToString(), after.ToString());
            }
        }
    }

    /// <summary>The output and status of a command in each.</summary>
    public (string First, string Second) Run(string command) => (Run(first, command), Run(second, command));

    /// <summary>Whether nothing started.</summary>
    public static bool IsFailure(string behavior) => behavior.StartsWith(Fails, StringComparison.Ordinal);

    /// <summary>The text for what doesn't start.</summary>
    public static string Failure(string error) => $"{Fails}: {error.Trim().Split('\n')[^1]}";

    private static (StartState First, StartState Second) Watch(
        StartedContainer one, StartedContainer other, TimeSpan longest)
    {
        var clock = Stopwatch.StartNew();
        for (;;)
        {
            var (before, after) = (one.Look(), other.Look());
            if (before.IsSame(after)) return (before, after);
            var isOpen = before.MayBecome(after) || after.MayBecome(before);
            if (isOpen && clock.Elapsed < longest)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(500));
                continue;
            }

            // Programs that write again and again have never written the same at the same time.
            var isSame = isOpen && before.IsRunning && after.IsRunning && !before.IsSilent && !after.IsSilent;
            return isSame ? before.MayBecome(after) ? (before, before) : (after, after) : (before, after);
        }
    }

    private string Run(string image, string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> arguments =
            ["run", "--rm", "--network", "none", "--entrypoint", words[0], image, .. words.Skip(1)];
        var result = engine.Run(arguments, Most);
        // The engine's own failures.
        return result.Status is 125 or 126 or 127 && result.Output.Length == 0
            ? Failure(result.Error)
            : $"{result.Status}\n{result.Output}";
    }
}
