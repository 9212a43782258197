using System.Linq;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Speed;

/// <summary>Whether a file is for BuildKit alone, so that more of what only that knows does no harm.</summary>
internal static class BuildKitSigns
{
    /// <summary>
    /// Whether it needs BuildKit, or a directive names Docker's frontend, in version 1.<paramref name="minor"/> or a
    /// later one.
    /// </summary>
    public static bool Show(BuildModel model, int minor) =>
        Frontends.Have(model.Syntax, minor) && IsForBuildKit(model);

    private static bool IsForBuildKit(BuildModel model) =>
        NewCacheMounts.NeedsBuildKit(model.Syntax)
            || model.OtherFrontend is null && model.Syntax.Directives.Any(static one => one.Name == "syntax");
}
