using System;
using System.IO;
using NUnit.Framework;

namespace DockerfileLint.Tests;

/// <summary>
/// Verify's conventions, without the package: <c>NAME.verified.EXT</c> beside the test holds what was accepted,
/// <c>NAME.received.EXT</c> what came instead. DOCKERFILELINT_ACCEPT=1 accepts, never in CI.
/// </summary>
internal static class Verified
{
    /// <summary>Whether what differs is accepted.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("DOCKERFILELINT_ACCEPT") == "1" && !IsContinuous;

    private static bool IsContinuous => Environment.GetEnvironmentVariable("CI") is not null;

    /// <summary>Holds a text to an accepted file.</summary>
    public static void Matches(string verified, string received)
    {
        if (Difference(verified, received) is { } difference) Assert.Fail(difference);
    }

    /// <summary>How a text differs from an accepted file; null if it doesn't, or if what differs is accepted.</summary>
    public static string? Difference(string verified, string received)
    {
        var other = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == received || Accepts)
        {
            if (expected != received) File.WriteAllText(verified, received);
            if (other != verified) File.Delete(other);
            return null;
        }

        if (other != verified && !IsContinuous) File.WriteAllText(other, received);
        var what = expected is null ? "is missing" : "differs";
        var lines = LineDiff.Of(expected ?? "", received);
        return $"{Path.GetFileName(verified)} {what}; accept with DOCKERFILELINT_ACCEPT=1.\n{lines}";
    }
}
