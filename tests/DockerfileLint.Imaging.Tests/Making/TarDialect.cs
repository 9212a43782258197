namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>How the headers of a tar archive are written.</summary>
internal enum TarDialect
{
    /// <summary>Unix Seventh Edition: no magic, folders are names that end with a slash.</summary>
    V7,

    /// <summary>POSIX.1-1988: long names are divided.</summary>
    Ustar,

    /// <summary>GNU: long names in entries of their own, large numbers in base 256.</summary>
    Gnu,

    /// <summary>POSIX.1-2001: what doesn't fit is in records of an extended header.</summary>
    Pax,

    /// <summary>Star: ustar with a shorter prefix and two more times.</summary>
    Star,
}
