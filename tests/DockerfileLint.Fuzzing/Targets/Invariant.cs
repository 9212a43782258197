using System;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>What must hold for every input.</summary>
internal static class Invariant
{
    /// <summary>Fails the input where it does not hold.</summary>
    public static void That(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException(what);
    }
}
