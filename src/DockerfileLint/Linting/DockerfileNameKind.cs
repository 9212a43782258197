namespace DockerfileLint.Linting;

/// <summary>What the name of a file says.</summary>
internal enum DockerfileNameKind
{
    /// <summary>It isn't a Dockerfile.</summary>
    Other,

    /// <summary>It's a Dockerfile, or the template of one.</summary>
    Dockerfile,

    /// <summary>Its text decides: <c>Dockerfile.go</c> builds a program in Go or is a part of one.</summary>
    Unsure,
}
