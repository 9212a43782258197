namespace DockerfileLint.Semantics.Sources;

/// <summary>Where a source of ADD is.</summary>
internal enum RemoteSourceKind
{
    /// <summary>In the build context.</summary>
    Local,

    /// <summary>After an http or https URL.</summary>
    Http,

    /// <summary>In a Git repository.</summary>
    Git,
}
