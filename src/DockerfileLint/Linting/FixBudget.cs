using System;

namespace DockerfileLint.Linting;

/// <summary>How often the gate may lint one file. A file of ordinary size never gets there; the larger the file, the fewer the lints.</summary>
internal sealed class FixBudget
{
    /// <summary>The most lints of a small file.</summary>
    public const int Most = 1000;

    /// <summary>The most lints of a large file.</summary>
    public const int Least = 24;

    // All lints of a file together read about as much as this, whatever its size.
    private const int Characters = 64 * 1024 * 1024;

    public FixBudget(int limit) => Left = Limit = limit;

    public int Limit { get; }

    public int Left { get; private set; }

    public static FixBudget Of(LintInput input) =>
        new(Math.Max(Least, Math.Min(Most, Characters / Math.Max(1, input.Dockerfile.Length))));

    public bool TryTake()
    {
        if (Left == 0) return false;
        Left--;
        return true;
    }
}
