using DockerfileLint.Linting;

namespace DockerfileLint.Reporting;

/// <summary>What a host says where fixes were not checked.</summary>
internal static class UncheckedFixes
{
    /// <summary>The message; null where all fixes were checked.</summary>
    /// <param name="path">The Dockerfile.</param>
    /// <param name="count">How many fixes were not checked.</param>
    /// <param name="limit">How often the file may be linted to check its fixes.</param>
    public static string? Message(string path, int count, int limit) => count == 0
        ? null
        : $"{path}: {Counted.Of(count, "fix was not checked and is", "fixes were not checked and are")} left "
            + $"out (limits: {limit} lints for a file of this size, "
            + $"{LintLimits.FixesRefused} refused fixes of a rule in a row)";

    /// <summary>The message about a file that fixes would have changed.</summary>
    public static string NotUtf8(string path) => $"{path}: its fixes are skipped because it isn't UTF-8";
}
