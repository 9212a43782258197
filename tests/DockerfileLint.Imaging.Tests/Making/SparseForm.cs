namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>How the map of a sparse file is written.</summary>
internal enum SparseForm
{
    /// <summary>In the header of GNU, and in blocks after it.</summary>
    Gnu,

    /// <summary>In a pair of records for each part.</summary>
    Pax00,

    /// <summary>In one record.</summary>
    Pax01,

    /// <summary>In front of the content.</summary>
    Pax10,
}
