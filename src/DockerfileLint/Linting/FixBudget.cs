using System;

namespace DockerfileLint.Linting;

/// <summary>
/// How often the gate may lint one file. A file of ordinary size never gets there; the larger the file, the fewer the
/// lints.
/// </summary>
internal sealed class FixBudget
{
    public FixBudget(int limit) => Left = Limit = limit;

    public int Limit { get; }

    public int Left { get; private set; }

    public static FixBudget Of(LintInput input) =>
        new(Math.Max(
            LintLimits.FixLintsLeast,
            Math.Min(LintLimits.FixLints, LintLimits.FixCharacters / Math.Max(1, input.Dockerfile.Length))));

    public bool TryTake()
    {
        if (Left == 0) return false;
        Left--;
        return true;
    }
}
