using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Whether the files of a build context are few enough to compare them, and says where they aren't.</summary>
internal static class ContextLimits
{
    /// <summary>Whether so many looks at lines of the .dockerignore are too many.</summary>
    public static bool IsTooManyForIgnore(this BuildModel model, long tries) =>
        IsTooMany(model, tries, Limits.IgnoreTries, "the .dockerignore");

    /// <summary>Whether so many comparisons with the sources of COPY and ADD are too many.</summary>
    public static bool IsTooManyForSources(this BuildModel model, long tries) =>
        IsTooMany(model, tries, Limits.SourceTries, "the sources of COPY and ADD");

    private static bool IsTooMany(BuildModel model, long tries, long limit, string others)
    {
        if (tries <= limit) return false;
        model.Reached.Add(
            $"rules about the build context are incomplete, as its files are too many to compare with {others}",
            limit,
            "comparisons");
        return true;
    }
}
