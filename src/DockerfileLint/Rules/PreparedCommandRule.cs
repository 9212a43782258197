using System;
using System.Collections.Immutable;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules;

/// <summary>
/// A rule about the commands of certain programs that first collects facts about the whole file, once, so that its cost
/// is linear.
/// </summary>
/// <typeparam name="TFacts">The facts.</typeparam>
public abstract class PreparedCommandRule<TFacts> : Rule, IProgramRule
    where TFacts : class
{
    /// <summary>The file names of the programs.</summary>
    public abstract ImmutableArray<string> Programs { get; }

    /// <summary>Analyzes each command of the programs.</summary>
    public sealed override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        TFacts? facts = null;
        foreach (var program in Programs)
        {
            foreach (var command in context.Model.GetCommands(program))
            {
                if (facts is null && (facts = Prepare(context.Model)) is null) return;
                Analyze(command, facts, context);
            }
        }
    }

    /// <summary>The facts about the whole file; null if the rule reports nothing.</summary>
    protected abstract TFacts? Prepare(BuildModel model);

    /// <summary>Reports the findings of one command.</summary>
    protected abstract void Analyze(RunCommand command, TFacts facts, RuleContext context);
}
