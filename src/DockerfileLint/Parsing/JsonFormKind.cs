namespace DockerfileLint.Parsing;

/// <summary>What the builder makes of arguments that may be a JSON array.</summary>
internal enum JsonFormKind
{
    /// <summary>No JSON array: silently taken as text.</summary>
    None,

    /// <summary>An array of strings.</summary>
    Strings,

    /// <summary>An array that holds something else, which is refused.</summary>
    Mixed,
}
