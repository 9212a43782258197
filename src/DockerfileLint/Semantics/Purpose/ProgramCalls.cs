using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>
/// The programs that RUNs of the final image call, and what it starts, together with the scripts of the context that
/// they call.
/// </summary>
internal sealed class ProgramCalls
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly List<ShellCommand> commands = [];

    public ProgramCalls(StageModel model, RunTable runs, CalledScripts scripts, Func<ImagePurpose> purpose)
    {
        var visitor = new ScriptVisitor<bool>(scripts, (command, script, _, _) => Add(command, script));
        foreach (var stage in model.ShippedStages)
            foreach (var run in runs.RunsOf(stage)) visitor.Visit(run, known: true);
        foreach (var trigger in runs.Triggers)
            if (trigger.Stage is { IsShipped: true }) visitor.Visit(trigger, known: true);
        foreach (var command in purpose().Starts)
            Add(command);
        if (model.FinalStage?.EffectiveHealthcheck is { } check)
            foreach (var command in runs.GetCommand(check).Commands)
                Add(command);
        HasUnknown |= purpose().StartsUnknownScript;
    }

    /// <summary>Whether a script is called, or a file of make, that can't be read.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>The commands, as far as they are of a shell.</summary>
    public IReadOnlyList<ShellCommand> Commands => commands;

    /// <summary>Whether one of some programs is called, or a script of another language names one.</summary>
    public bool Contain(IReadOnlyCollection<string> programs) =>
        programs.Any(names.Contains)
            || texts.Exists(text => programs.Any(program => WholeWord.IsIn(text.AsSpan(), program, "_-")));

    private void Add(ShellCommand command)
    {
        commands.Add(command);
        if (command.Name is { } name) names.Add(name);
    }

    private void Add(ShellCommand command, CalledScript script)
    {
        Add(command);
        if (!script.IsKnown || script.Text is null && script.Commands.IsEmpty && Make.Instance.IsCalledBy(command))
            HasUnknown = true;
        if (script.Text is { } text) texts.Add(text);
    }
}
