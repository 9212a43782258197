using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>
/// Where what ships last calls each build tool, or a script or program that may; and what starts may, too.
/// </summary>
internal sealed class BuildToolUses
{
    private readonly Dictionary<BuildTool, int> lastRuns = [];
    private readonly HashSet<BuildTool> started = [];
    private readonly bool startsScript;
    private readonly int lastScript = -1;

    public BuildToolUses(RunTable runs, ImagePurpose purpose)
    {
        foreach (var called in runs.Commands)
        {
            if (called.Run.Stage is not { IsShipped: true }) continue;
            var command = called.Command;
            if (Family(command) is { } tool) lastRuns[tool] = called.Run.Syntax.Span.Start;
            else if (IsScript(command) || command.Program?.Text.StartsWith("./", StringComparison.Ordinal) == true)
                lastScript = command.Span.Start;
        }

        startsScript = purpose.StartsUnknownScript;
        foreach (var command in purpose.Starts)
        {
            if (Family(command) is { } tool) started.Add(tool);
            else startsScript |= IsScript(command) && !StartScripts.Contains(command);
        }
    }

    /// <summary>
    /// Whether a later RUN, or what starts, calls the tool of a command again, or something that is not known may.
    /// </summary>
    public bool IsNeededAfter(ShellCommand command, RunModel run) => Family(command) is not { } tool
        || startsScript
        || started.Contains(tool)
        || lastScript > command.Span.Start
        || lastRuns.TryGetValue(tool, out var last) && last > run.Syntax.Span.Start;

    /// <summary>
    /// The tool that a command calls, its wrapper scripts included; null for other programs, and for dotnet where it
    /// starts a program.
    /// </summary>
    private static BuildTool? Family(ShellCommand command) =>
        Tools.Find(command) is BuildTool tool && tool.IsToolCall(command) ? tool : null;

    /// <summary>Whether it is a script, or a program that only the script knows.</summary>
    private static bool IsScript(ShellCommand command) =>
        command.Program is not null
            && (command.Name is not { } name
                || Make.Instance.Has(name)
                || ShellNames.IsScript(name));
}
