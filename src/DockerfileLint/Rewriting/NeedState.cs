namespace DockerfileLint.Rewriting;

/// <summary>What is known of something that a program may need at run time.</summary>
public enum NeedState
{
    /// <summary>Something shows that it is needed.</summary>
    Shown,

    /// <summary>Something shows that it isn't needed.</summary>
    Excluded,

    /// <summary>Neither is shown.</summary>
    Open,
}
