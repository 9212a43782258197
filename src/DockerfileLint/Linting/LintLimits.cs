using System;

namespace DockerfileLint.Linting;

/// <summary>How often a file is linted: to check its fixes, and for its builds.</summary>
internal static class LintLimits
{
    /// <summary>
    /// The most lints that find which fixes of one file to refuse; of fixes that are left none is applied, and that is
    /// said.
    /// </summary>
    public const int FixLints = 1000;

    /// <summary>The same for a file of any size.</summary>
    public const int FixLintsLeast = 24;

    /// <summary>
    /// Fixes of one rule in a file that are refused one after the other; the rest passes together or is left.
    /// </summary>
    public const int FixesRefused = 32;

    /// <summary>Code units that all those lints of a file read together.</summary>
    public const int FixCharacters = 64 * 1024 * 1024;

    /// <summary>Rounds of fixes that keep to the order of the instructions.</summary>
    public const int FixOrderedRounds = 16;

    /// <summary>Code units of a line that says which fix was refused.</summary>
    public const int FixLineShown = 200;

    /// <summary>Builds of a Dockerfile for which it is linted.</summary>
    public const int Builds = 256;

    /// <summary>Code units of a Dockerfile that is linted for more builds than one, all of them together.</summary>
    public const int BuildsTotal = 1 << 22;

    /// <summary>Code units of a script that ShellCheck is given; it takes seconds for one that is longer.</summary>
    public const int CheckedScript = 1 << 16;

    /// <summary>Builds besides the first for which a file of a length is linted.</summary>
    public static int OtherBuilds(int length) => Math.Max(1, Math.Min(Builds, BuildsTotal / Math.Max(1, length))) - 1;
}
