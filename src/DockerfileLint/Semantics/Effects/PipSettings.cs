using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Where commands switch the cache of pip off in its settings.</summary>
internal sealed class PipSettings
{
    private const string Option = "no-cache-dir";

    // By stage, the first place.
    private readonly Dictionary<Stage, int> starts = [];

    public PipSettings(ImmutableArray<RunCommand> commands)
    {
        foreach (var command in commands)
            if (command.Run.Stage is { } stage && !starts.ContainsKey(stage) && SwitchesOff(command.Command))
                starts[stage] = command.Command.Span.Start;
    }

    /// <summary>Whether the cache is off for a command of a RUN.</summary>
    public bool IsCacheOff(ShellCommand command, RunModel run)
    {
        if (starts.Count == 0) return false;
        for (var stage = run.Stage; stage is not null; stage = stage.BaseStage)
            if (starts.TryGetValue(stage, out var start) && start < command.Span.Start) return true;
        return false;
    }

    /// <summary>By <c>pip config set</c>, or by what is written into its file.</summary>
    private static bool SwitchesOff(ShellCommand command)
    {
        if (Tools.Find(command) is Pip or Python)
        {
            var arguments = Pip.Instance.Arguments(command);
            return arguments.Subcommand == "config"
                && arguments.GetOperand(1)?.Value == "set"
                && arguments.GetOperand(2)?.Prefix.EndsWith("." + Option, StringComparison.Ordinal) == true;
        }

        return command.Name is "echo" or "printf" or "cat" or "tee"
            && command.ToString() is var text
            && text.Contains(Option, StringComparison.Ordinal)
            && text.Contains("pip.conf", StringComparison.Ordinal);
    }
}
