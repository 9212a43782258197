using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>Finds the stage that a reference with a typing error means.</summary>
internal static class StageNames
{
    /// <summary>
    /// The nearest name of an earlier stage; null if none is less than <paramref name="limit"/> letters away.
    /// </summary>
    public static string? Nearest(StageReference reference, int limit)
    {
        string? best = null;
        var text = reference.Text.ToLowerInvariant();
        var distance = limit;
        foreach (var stage in reference.User.Model.Stages)
        {
            if (stage.Index >= reference.User.Index || stage.Index == Limits.NearestNames) break;
            if (stage.Name is not { } name
                || EditDistance.Of(name, text, distance) is not { } found
                || found >= distance)
                continue;
            best = name;
            distance = found;
        }

        return best;
    }
}
