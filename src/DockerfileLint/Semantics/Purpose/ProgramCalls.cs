using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>
/// The programs that RUNs of the final image call, and what it starts, together with the scripts of the context that
/// they call.
/// </summary>
internal sealed class ProgramCalls
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    // A script that many RUNs call is read once.
    private readonly HashSet<ImmutableArray<ShellCommand>> read = [];

    public ProgramCalls(StageModel model, RunTable runs, CalledScripts scripts, Func<ImagePurpose> purpose)
    {
        foreach (var stage in model.ShippedStages)
            foreach (var run in runs.RunsOf(stage)) AddAll(run.Commands, run, scripts);
        foreach (var trigger in runs.Triggers)
            if (trigger.Stage is { IsShipped: true }) AddAll(trigger.Commands, trigger, scripts);
        foreach (var command in purpose().Starts)
            if (command.Name is { } name) names.Add(name);
        if (model.FinalStage?.EffectiveHealthcheck is { } check)
            foreach (var command in runs.GetCommand(check).Commands)
                if (command.Name is { } name) names.Add(name);
        HasUnknown |= purpose().StartsUnknownScript;
    }

    /// <summary>Whether a script is called, or a file of make, that can't be read.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>Whether one of some programs is called, or a script of another language names one.</summary>
    public bool Contain(IReadOnlyCollection<string> programs) =>
        programs.Any(names.Contains) || texts.Exists(text => programs.Any(program => Mentions(text, program)));

    private void AddAll(ImmutableArray<ShellCommand> commands, RunModel run, CalledScripts scripts)
    {
        foreach (var command in commands)
        {
            run.Stage?.Model.ThrowIfCancelled();
            if (command.Name is { } name) names.Add(name);
            var script = scripts.Of(command, run);
            if (!script.IsKnown || script.Text is null && script.Commands.IsEmpty && Make.Instance.IsCalledBy(command))
                HasUnknown = true;
            if (script.Text is { } text) texts.Add(text);
            else if (!script.Commands.IsEmpty && read.Add(script.Commands)) AddAll(script.Commands, run, scripts);
        }
    }

    private static bool Mentions(string text, string program)
    {
        for (var i = text.IndexOf(program, StringComparison.Ordinal);
            i >= 0;
            i = text.IndexOf(program, i + program.Length, StringComparison.Ordinal))
        {
            var end = i + program.Length;
            if ((i == 0 || !IsOfWord(text[i - 1])) && (end == text.Length || !IsOfWord(text[end]))) return true;
        }

        return false;
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '-';
}
