using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules;

/// <summary>
/// A rule: its descriptor and its analysis. Rules have no state and use only the model.
/// </summary>
public abstract class Rule
{
    /// <summary>The properties of the rule.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Whether the rule can report something in a file: a quick check, so that most rules don't run on most files.
    /// </summary>
    public virtual bool MayApply(BuildModel model) => true;

    /// <summary>Reports the findings of the whole file.</summary>
    public abstract void Analyze(RuleContext context);
}
