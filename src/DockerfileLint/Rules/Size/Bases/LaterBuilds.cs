using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>Where the final image may build something with installed compilers and headers.</summary>
internal sealed class LaterBuilds(BuildModel model)
{
    // The last place; -1 for none.
    private readonly Lazy<int> last = new(() => Last(model, static command => MayBuild(command)));
    private readonly Lazy<int> lastOfJava = new(() => Last(
        model, static command => MayBuild(command) && !IsOfOthers(Tools.Find(command))));

    /// <summary>Whether something may be built after a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isJava">Whether it has to be Java.</param>
    public bool Follow(RunCommand command, bool isJava) =>
        (isJava ? lastOfJava : last).Value > command.Command.Span.Start;

    /// <summary>Whether something may be built in an instruction after that of a command.</summary>
    public bool FollowInOther(RunCommand command) => last.Value >= command.Run.Syntax.Span.End;

    private static int Last(BuildModel model, Func<ShellCommand, bool> builds)
    {
        // An ONBUILD runs in the stage that is built on its own, after all of it.
        foreach (var trigger in model.TriggerRuns)
            if (trigger.Stage is { IsShipped: true } && trigger.Commands.Any(builds)) return int.MaxValue;
        return model.Commands
            .Where(command => command.Run.Stage is { IsShipped: true } && builds(command.Command))
            .Select(static command => command.Command.Span.Start).DefaultIfEmpty(-1).Max();
    }

    /// <summary>Whether a tool installs libraries of other languages.</summary>
    private static bool IsOfOthers(Tool? tool) => tool is Pip or Python or DependencyInstaller or Gem or Go or Cargo;

    /// <summary>Any tool that installs or builds from sources, and any script that isn't known.</summary>
    private static bool MayBuild(ShellCommand command) =>
        Tools.Find(command) is { } tool
            ? tool is Python ? Python.IsPip(command) || IsSetup(command) : tool is not PackageManager
            : command.Name is not { } name || ShellNames.IsScript(name) || ShellNames.IsShell(name)
                || command.Program!.Value is { } path && path.StartsWith("./", StringComparison.Ordinal)
                || !CommandTable.IsExact(name);

    private static bool IsSetup(ShellCommand command) =>
        command.Arguments.Any(static word => word.Value?.EndsWith("setup.py", StringComparison.Ordinal) == true);
}
