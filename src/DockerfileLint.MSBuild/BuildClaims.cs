using System.IO;
using System.Linq;
using Microsoft.Build.Framework;

namespace DockerfileLint.MSBuild;

/// <summary>
/// What a task does once a build, though many projects ask for it: linting a Dockerfile that they share, or saying what
/// is wrong in an .editorconfig above them.
/// </summary>
/// <param name="engine">The build.</param>
/// <param name="task">The name of the task.</param>
internal sealed class BuildClaims(IBuildEngine engine, string task)
{
    // What a project is built with must not make another build of the one that names the build.
    private static readonly string[] Removed =
    [
        "TargetFramework", "RuntimeIdentifier", "SelfContained", "Configuration", "Platform", "DockerfileLintOnce",
        "_IsPublishing",
    ];

    /// <summary>Whether nobody has claimed this before in the build.</summary>
    /// <param name="what">What is claimed.</param>
    /// <param name="build">Names the build among its processes; null where no other process could claim this.</param>
    public bool Take(string what, string? build)
    {
        if (engine is not IBuildEngine4 objects) return true;
        const RegisteredTaskObjectLifetime life = RegisteredTaskObjectLifetime.Build;
        var key = $"DockerfileLint:{task}:{what}";
        if (objects.GetRegisteredTaskObject(key, life) is not null) return false;
        var claim = string.IsNullOrEmpty(build) ? null : FileClaim.Take($"{build}-{task}", what);
        objects.RegisterTaskObject(key, (object?)claim ?? key, life, allowEarlyCollection: false);
        return string.IsNullOrEmpty(build) || claim is not null;
    }

    /// <summary>Asks for the name of the build; null where it has none.</summary>
    /// <param name="project">The project whose target <c>GetBuildId</c> gives it.</param>
    public string? FindBuild(string? project)
    {
        if (engine is not IBuildEngine3 builder || string.IsNullOrEmpty(project) || !File.Exists(project)) return null;
        var answer = builder.BuildProjectFilesInParallel(
            [project], ["GetBuildId"], [null], [Removed], [null], returnTargetOutputs: true);
        return answer.Result
            && answer.TargetOutputsPerProject[0].TryGetValue("GetBuildId", out var items)
            ? items.Select(static item => item.ItemSpec).FirstOrDefault()
            : null;
    }
}
