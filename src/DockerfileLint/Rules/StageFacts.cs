using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules;

/// <summary>Whether something holds of stages, found out once for each. Not for several threads at once.</summary>
internal sealed class StageFacts(Func<Stage, bool> isSo)
{
    private readonly Dictionary<Stage, bool> known = [];

    /// <summary>Whether it holds.</summary>
    public bool Holds(Stage stage) => known.TryGetValue(stage, out var holds) ? holds : known[stage] = isSo(stage);
}
