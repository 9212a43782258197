namespace DockerfileLint.Rules.Correctness;

/// <summary>What ADD makes of a source.</summary>
internal enum AddedSource
{
    /// <summary>It takes it as it is, like COPY.</summary>
    Copied,

    /// <summary>It isn't known whether it is an archive or remote.</summary>
    Unsure,

    /// <summary>It may well do more, by the name or the content of the source.</summary>
    Other,
}
