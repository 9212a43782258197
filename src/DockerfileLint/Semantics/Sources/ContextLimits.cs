using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Whether the files of a build context are too many to compare; where they are, that is noted.</summary>
internal static class ContextLimits
{
    private const string Ignore = "the .dockerignore";

    /// <summary>Whether a .dockerignore has taken more work than is done for one context.</summary>
    public static bool IsSpent(this BuildModel model, DockerIgnoreMatcher matcher) =>
        matcher.ReachedLimit is { } limit && Note(model, limit, Ignore);

    /// <summary>Whether so many comparisons with lines of the .dockerignore are too many.</summary>
    public static bool IsTooManyForIgnore(this BuildModel model, long tries) =>
        tries > Limits.IgnoreTries && Note(model, Limits.IgnoreTries, Ignore);

    /// <summary>Whether so many comparisons with the sources of COPY and ADD are too many.</summary>
    public static bool IsTooManyForSources(this BuildModel model, long tries) =>
        tries > Limits.SourceTries && Note(model, Limits.SourceTries, "the sources of COPY and ADD");

    private static bool Note(BuildModel model, long limit, string others)
    {
        model.Reached.Add(
            $"rules about the build context are incomplete, as its files are too many to compare with {others}",
            limit,
            "comparisons");
        return true;
    }
}
