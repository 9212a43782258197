namespace DockerfileLint.Semantics.Paths;

/// <summary>The operating systems that an image may be for.</summary>
internal enum OperatingSystemKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Linux.</summary>
    Linux,

    /// <summary>Windows.</summary>
    Windows,
}
