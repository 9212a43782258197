namespace DockerfileLint.Semantics.Variables;

/// <summary>Where the value of a variable comes from.</summary>
internal enum VariableOrigin
{
    /// <summary>Nothing in the Dockerfile gives it; the base image could.</summary>
    None,

    /// <summary>The default of an ARG.</summary>
    ArgumentDefault,

    /// <summary>An ARG without a default, for which no build argument is given.</summary>
    ArgumentWithoutValue,

    /// <summary>A build argument that the build is given.</summary>
    BuildArgument,

    /// <summary>An ENV.</summary>
    Environment,

    /// <summary>An argument that the builder defines, such as <c>TARGETARCH</c>.</summary>
    Predefined,

    /// <summary>A variable that every image has, such as <c>PATH</c>.</summary>
    BaseImage,
}
