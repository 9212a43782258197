using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A fix that was applied.</summary>
/// <param name="Rule">The rule whose finding it fixed.</param>
/// <param name="Path">The file in which that was found.</param>
/// <param name="Span">
/// Where it was found, in the text as it was before this fix and those that were applied together with it.
/// </param>
/// <param name="Title">What the fix did, imperative, without a full stop.</param>
/// <param name="Safety">Whether it may be applied without asking.</param>
public sealed record AppliedFix(RuleDescriptor Rule, string Path, TextSpan Span, string Title, FixSafety Safety);
