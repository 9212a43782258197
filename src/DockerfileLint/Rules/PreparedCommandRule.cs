using System;
using System.Collections.Immutable;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules;

/// <summary>A rule about commands of certain programs that first asks something of the whole file, once, so that the work stays linear.</summary>
/// <typeparam name="TFacts">What it asks.</typeparam>
internal abstract class PreparedCommandRule<TFacts> : Rule, IProgramRule
    where TFacts : class
{
    /// <summary>The file names of the programs.</summary>
    public abstract ImmutableArray<string> Programs { get; }

    /// <inheritdoc/>
    public sealed override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        TFacts? facts = null;
        foreach (var program in Programs)
        {
            foreach (var command in context.Model.CommandsOf(program))
            {
                if (facts is null && (facts = Prepare(context.Model)) is null) return;
                Analyze(command, facts, context);
            }
        }
    }

    /// <summary>What is asked of the whole file; null where the rule has nothing to say of it.</summary>
    protected abstract TFacts? Prepare(BuildModel model);

    /// <summary>Reports the findings of one command.</summary>
    protected abstract void Analyze(RunCommand command, TFacts facts, RuleContext context);
}
