using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;

namespace WrongRules;

/// <summary>A rule that no host takes.</summary>
public sealed class LowerCaseRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("my-2", "lower-case", "An ID in lower case", Severity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
    }
}
