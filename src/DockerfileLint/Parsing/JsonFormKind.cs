namespace DockerfileLint.Parsing;

/// <summary>How the builder reads arguments that may be a JSON array.</summary>
internal enum JsonFormKind
{
    /// <summary>Not a JSON array: read as text without a warning.</summary>
    None,

    /// <summary>An array of strings.</summary>
    Strings,

    /// <summary>An array that contains something else, which is refused.</summary>
    Mixed,
}
