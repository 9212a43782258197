using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Whether the files of a build context are too many to compare; where they are, that is noted.</summary>
internal static class ContextLimits
{
    private const string Ignore = "the .dockerignore";

    /// <summary>Whether a .dockerignore has taken more work than is done for one context.</summary>
    public static bool IsSpent(this ReachedLimits reached, DockerIgnoreMatcher matcher) =>
        matcher.ReachedLimit is { } limit && Note(reached, limit, Ignore);

    /// <summary>Whether so many comparisons with lines of the .dockerignore are too many.</summary>
    public static bool IsTooManyForIgnore(this ReachedLimits reached, long tries) =>
        tries > Limits.IgnoreTries && Note(reached, Limits.IgnoreTries, Ignore);

    /// <summary>Whether so many comparisons with the sources of COPY and ADD are too many.</summary>
    public static bool IsTooManyForSources(this ReachedLimits reached, long tries) =>
        tries > Limits.SourceTries && Note(reached, Limits.SourceTries, "the sources of COPY and ADD");

    private static bool Note(ReachedLimits reached, long limit, string others)
    {
        reached.Add(
            $"rules about the build context are incomplete, as its files are too many to compare with {others}",
            limit,
            "comparisons");
        return true;
    }
}
