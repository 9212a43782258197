namespace DockerfileLint.Semantics.Stages;

/// <summary>Asks of the chain of stages that a stage is built on, without a list of it.</summary>
internal static class StageChains
{
    /// <summary>Whether a stage is another one or is built on it.</summary>
    public static bool IsOrIsBuiltOn(this Stage stage, Stage other)
    {
        // A stage can be built on earlier ones alone.
        for (Stage? one = stage; one is not null && one.Index >= other.Index; one = one.BaseStage)
            if (one == other) return true;
        return false;
    }
}
