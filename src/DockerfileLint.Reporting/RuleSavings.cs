using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>What the findings of one rule could save together.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Bytes">The sum.</param>
/// <param name="Findings">How many findings it is the sum of.</param>
internal readonly record struct RuleSavings(RuleDescriptor Rule, ByteEstimate Bytes, int Findings);
