namespace DockerfileLint.Semantics.Sources;

/// <summary>Where a source of ADD lies.</summary>
internal enum RemoteSourceKind
{
    /// <summary>In the build context.</summary>
    Local,

    /// <summary>Behind an http or https URL.</summary>
    Http,

    /// <summary>In a Git repository.</summary>
    Git,
}
