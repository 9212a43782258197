namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>The kinds of entries that are made.</summary>
internal enum MadeKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Symbolic,

    /// <summary>A hard link.</summary>
    Hard,

    /// <summary>A character device.</summary>
    Device,

    /// <summary>A named pipe.</summary>
    Pipe,
}
