using System;
using System.Linq;

namespace DockerfileLint.Tool;

/// <summary>
/// The build server that runs this process: GitHub Actions, Azure Pipelines, TeamCity or another that sets <c>CI</c>.
/// </summary>
internal static class BuildServer
{
    private static readonly string[] Variables = ["CI", "GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"];

    /// <summary>Whether there is one.</summary>
    public static bool IsPresent => Variables.Select(Environment.GetEnvironmentVariable).Any(static value =>
        !string.IsNullOrEmpty(value) && !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase));
}
