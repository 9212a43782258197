namespace DockerfileLint.Workspaces.Builds;

/// <summary>How it is known how an image is built.</summary>
public enum BuildInvocationKind
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>The sources of COPY and ADD exist in one folder.</summary>
    Inferred,

    /// <summary>A file of the repository says so.</summary>
    Declared,
}
