namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Where an instruction of a stage that is split belongs.</summary>
internal enum InstructionRole
{
    /// <summary>To the build stage alone.</summary>
    Build,

    /// <summary>To the final stage alone.</summary>
    Final,

    /// <summary>To both.</summary>
    Both,

    /// <summary>To a stage on which both are based.</summary>
    Shared,
}
