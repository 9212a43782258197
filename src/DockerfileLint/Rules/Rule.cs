using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules;

/// <summary>
/// A rule: what it is called and how it finds. Rules hold no state and see only the model; one file holds one rule.
/// </summary>
public abstract class Rule
{
    /// <summary>What is known of the rule without running it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Whether the rule can have something to say of a file: a quick look, so that most rules do not run on most files.</summary>
    internal virtual bool MayApply(BuildModel model) => true;

    /// <summary>Reports the findings of the whole file.</summary>
    public abstract void Analyze(RuleContext context);
}
