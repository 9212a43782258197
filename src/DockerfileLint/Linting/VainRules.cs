using System;
using System.Collections.Generic;

namespace DockerfileLint.Linting;

/// <summary>
/// The rules of whose fixes in a file so many were refused, one after the other, that the rest isn't searched one by
/// one for some that pass.
/// </summary>
internal sealed class VainRules
{
    private readonly Dictionary<string, int> refused = new(StringComparer.Ordinal);

    public bool Contains(FixCandidate fix) =>
        refused.TryGetValue(fix.Rule, out var count) && count >= LintLimits.FixesRefused;

    public void HasPassed(FixCandidate fix) => refused.Remove(fix.Rule);

    public void WasRefused(FixCandidate fix) =>
        refused[fix.Rule] = refused.TryGetValue(fix.Rule, out var count) ? count + 1 : 1;
}
