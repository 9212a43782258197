namespace DockerfileLint.Semantics.Stages;

/// <summary>What a stage is built on.</summary>
public enum BaseImageKind
{
    /// <summary>Not known: there is no FROM, or a variable decides it.</summary>
    Unknown,

    /// <summary>The empty image.</summary>
    Scratch,

    /// <summary>An earlier stage.</summary>
    Stage,

    /// <summary>An image of a registry.</summary>
    Image,
}
