namespace DockerfileLint.Semantics.Paths;

/// <summary>What a path pattern covers.</summary>
internal enum PathPatternKind
{
    /// <summary>Anything: the path is not known.</summary>
    Unknown,

    /// <summary>One file, or one folder by itself.</summary>
    Literal,

    /// <summary>A folder or file and all below it.</summary>
    Subtree,

    /// <summary>What matches wildcards, and all below it.</summary>
    Glob,
}
