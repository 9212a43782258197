namespace DockerfileLint.Semantics.Sources;

/// <summary>Why a COPY, ADD or bind mount doesn't get what it names.</summary>
internal enum LostSourceKind
{
    /// <summary>The context doesn't have it, in this letter case at least, and nothing seems to generate it.</summary>
    Missing,

    /// <summary>The .dockerignore excludes it, and the build doesn't find it.</summary>
    Excluded,

    /// <summary>The .dockerignore excludes all files that it matches; the build goes on without them.</summary>
    Emptied,

    /// <summary>Its wildcards match only in another letter case; the build goes on without the files.</summary>
    Unmatched,
}
