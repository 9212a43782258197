using System;
using System.IO;
using NUnit.Framework;

namespace DockerfileLint.Tests;

/// <summary>
/// Verify's conventions, since the package itself can't be had here: <c>NAME.verified.EXT</c> beside the test holds what was accepted,
/// <c>NAME.received.EXT</c> what came instead. DOCKERFILELINT_ACCEPT=1 accepts, never in CI.
/// </summary>
internal static class Verified
{
    /// <summary>Whether what differs is accepted.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("DOCKERFILELINT_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>Holds a text to an accepted file.</summary>
    public static void Matches(string verified, string received)
    {
        var other = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == received)
        {
            if (other != verified) File.Delete(other);
            return;
        }

        if (Accepts)
        {
            File.WriteAllText(verified, received);
            if (other != verified) File.Delete(other);
            return;
        }

        if (other != verified && Environment.GetEnvironmentVariable("CI") is null) File.WriteAllText(other, received);
        Assert.Fail($"{Path.GetFileName(verified)} {(expected is null ? "is missing" : "differs")}; accept with DOCKERFILELINT_ACCEPT=1.\n{LineDiff.Of(expected ?? "", received)}");
    }
}
