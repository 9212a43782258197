using System;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules;

/// <summary>A rule that looks at the commands of certain programs in RUN, also after ONBUILD.</summary>
public abstract class CommandRule : Rule, IProgramRule
{
    /// <summary>The file names of the programs, such as <c>apt-get</c>.</summary>
    public abstract ImmutableArray<string> Programs { get; }

    /// <summary>Analyzes each command of the programs.</summary>
    public sealed override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        foreach (var program in Programs)
            foreach (var command in context.Model.GetCommands(program)) Analyze(command, context);
        if (!ReadsTriggers || context.Model.TriggerRuns.IsEmpty) return;
        foreach (var program in Programs)
            foreach (var command in context.Model.GetTriggerCommands(program)) Analyze(command, context);
    }

    /// <summary>
    /// Whether RUNs after ONBUILD count: they run in the build of another image, so what a rule says must hold there.
    /// </summary>
    protected virtual bool ReadsTriggers => true;

    /// <summary>Reports the findings of one command.</summary>
    protected abstract void Analyze(RunCommand command, RuleContext context);
}
