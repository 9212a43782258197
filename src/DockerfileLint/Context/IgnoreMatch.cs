namespace DockerfileLint.Context;

/// <summary>How a pattern is compared.</summary>
internal enum IgnoreMatch
{
    /// <summary>With the whole path, character by character.</summary>
    Exact,

    /// <summary>With the start of the path: a plain text that ends in <c>**</c>.</summary>
    Prefix,

    /// <summary>With the end of the path: a plain text that begins with <c>**</c>.</summary>
    Suffix,

    /// <summary>By its wildcards.</summary>
    Glob,
}
