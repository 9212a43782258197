namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>How an archive is compressed.</summary>
internal enum Packing
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>With gzip.</summary>
    Gzip,

    /// <summary>With Zstandard.</summary>
    Zstd,
}
