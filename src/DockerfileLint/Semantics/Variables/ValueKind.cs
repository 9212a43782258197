namespace DockerfileLint.Semantics.Variables;

/// <summary>What is known of a value.</summary>
internal enum ValueKind
{
    /// <summary>The value is known: it is what a build without further build arguments sees.</summary>
    Known,

    /// <summary>The variable has no value in a build without further build arguments.</summary>
    Unset,

    /// <summary>The value is decided outside of the Dockerfile: by the base image, the platform or a command.</summary>
    Unknown,
}
